package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.HostNamesContract;
import io.partnerconnect.domain.port.out.HostNames;

class FakeHostNamesTest extends HostNamesContract {
    @Override
    protected HostNames names() {
        return new FakeHostNames().answer("localhost", "127.0.0.1", "::1");
    }
}
