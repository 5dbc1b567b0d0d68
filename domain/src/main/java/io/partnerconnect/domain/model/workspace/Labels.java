package io.partnerconnect.domain.model.workspace;

import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Labels of a workspace, such as {@code env=prod}: at most 32, keys of 1 to 63 and values of 1 to 63 printable characters. */
public record Labels(SortedMap<String, String> values) {
    private static final int MOST = 32;
    private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9._/-]{0,61}[a-z0-9])?");

    public Labels(Map<String, String> values) {
        this(sorted(values));
    }

    public Labels {
        if (values.size() > MOST) {
            throw new Failure.Invalid("labels", "must be at most " + MOST);
        }
        values.forEach((key, value) -> {
            Check.matching(
                    "labels",
                    key,
                    KEY,
                    "must have keys of 1 to 63 lower-case letters, digits, dots, slashes and hyphens");
            Check.line("labels." + key, value, 63);
        });
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Labels none() {
        return new Labels(Map.of());
    }

    private static SortedMap<String, String> sorted(Map<String, String> values) {
        return new TreeMap<>(values);
    }
}
