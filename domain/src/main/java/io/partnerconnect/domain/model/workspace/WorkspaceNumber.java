package io.partnerconnect.domain.model.workspace;

import io.partnerconnect.domain.model.failure.Failure;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number Databricks knows a workspace by, in its logs and in {@code ?o=}. Positive. */
public record WorkspaceNumber(long value) implements Comparable<WorkspaceNumber> {
    /** Azure: {@code adb-<number>.<n>.azuredatabricks.net}; GCP: {@code <number>.<n>.gcp.databricks.com}. On AWS it is not in the name. */
    private static final Pattern IN_HOST = Pattern.compile(
            "(?:adb-([0-9]{1,18})\\.[0-9]+\\.azuredatabricks\\.net|([0-9]{1,18})\\.[0-9]+\\.gcp\\.databricks\\.com)");

    public WorkspaceNumber {
        if (value < 1) {
            throw new Failure.Invalid("workspace_id", "must be a positive number");
        }
    }

    /** The number in a workspace's address, where the cloud puts it there. */
    public static Optional<WorkspaceNumber> in(WorkspaceUrl url) {
        Matcher host = IN_HOST.matcher(url.host());
        if (!host.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(host.group(1) == null ? host.group(2) : host.group(1));
        return number == 0 ? Optional.empty() : Optional.of(new WorkspaceNumber(number));
    }

    @Override
    public int compareTo(WorkspaceNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
