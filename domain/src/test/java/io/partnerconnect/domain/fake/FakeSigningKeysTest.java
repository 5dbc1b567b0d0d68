package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.SigningKeysContract;
import io.partnerconnect.domain.port.out.SigningKeys;

class FakeSigningKeysTest extends SigningKeysContract {
    @Override
    protected SigningKeys keys() {
        FakeSigningKeys keys = new FakeSigningKeys();
        keys.configure("settled", CURRENT);
        keys.configure("rotating", CURRENT, NEXT);
        keys.configure("short", SHORT);
        return keys;
    }
}
