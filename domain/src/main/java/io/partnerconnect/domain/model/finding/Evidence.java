package io.partnerconnect.domain.model.finding;

import org.jspecify.annotations.Nullable;

/**
 * A value that something was found by.
 *
 * @param threshold what it was held against; null when there is none
 */
public record Evidence(String name, String value, @Nullable String threshold) {
    public Evidence(String name, Object value) {
        this(name, value.toString(), null);
    }
}
