package io.partnerconnect.app.support;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The service as it is configured for production. */
public final class ProductionProfile implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
        return "prod";
    }
}
