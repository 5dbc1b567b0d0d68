package io.partnerconnect.app.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;

/** The service with what is approved in production, on a machine that is none for production: the profile itself refuses that. */
public final class ProductionProfile implements QuarkusTestProfile {
    private static final String REQUIRED = "pca.approvals.required";

    @Override
    public String getConfigProfile() {
        return "like-production";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Properties all = new Properties();
            for (URL each : Collections.list(getClass().getClassLoader().getResources("application.properties"))) {
                try (InputStream properties = each.openStream()) {
                    all.load(properties);
                }
            }
            return Map.of(REQUIRED, all.getProperty("%prod." + REQUIRED));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
