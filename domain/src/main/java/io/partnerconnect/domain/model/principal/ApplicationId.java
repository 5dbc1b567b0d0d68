package io.partnerconnect.domain.model.principal;

import io.partnerconnect.domain.model.failure.Check;
import java.util.UUID;
import java.util.regex.Pattern;

/** The application id (a UUID) of a service principal: what tokens are minted for and permissions are granted to. Not its {@link ScimId}. */
public record ApplicationId(UUID value) implements Comparable<ApplicationId> {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public static ApplicationId parse(String text) {
        return new ApplicationId(UUID.fromString(Check.matching("application_id", text, SHAPE, "must be a UUID")));
    }

    @Override
    public int compareTo(ApplicationId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
