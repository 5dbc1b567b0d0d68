package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceAddress;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

@Entity
@Table(name = "workspace", schema = "pca")
class WorkspaceRow {
    @Id
    String name;

    @Column(nullable = false)
    String url;

    @Column(nullable = false)
    String credential;

    @Column(nullable = false, columnDefinition = "text[]")
    String[] labels;

    @Column(name = "private_ranges", nullable = false, columnDefinition = "text[]")
    String[] privateRanges;

    @Version
    long version;

    /** For Hibernate, which fills it. */
    @SuppressWarnings("NullAway.Init")
    WorkspaceRow() {}

    static WorkspaceRow from(Workspace workspace) {
        WorkspaceRow row = new WorkspaceRow();
        row.name = workspace.name().value();
        row.url = workspace.url().origin();
        row.credential = workspace.credential().value();
        row.labels = toArray(workspace.labels());
        row.privateRanges = toArray(workspace.address().privateRanges());
        row.version = 1;
        return row;
    }

    /** The row a query has come to, read without Hibernate. */
    static WorkspaceRow from(ResultSet current) throws SQLException {
        WorkspaceRow row = new WorkspaceRow();
        row.name = current.getString("name");
        row.url = current.getString("url");
        row.credential = current.getString("credential");
        row.labels = (String[]) current.getArray("labels").getArray();
        row.privateRanges = (String[]) current.getArray("private_ranges").getArray();
        row.version = current.getLong("version");
        return row;
    }

    /** As key=value; a key holds no equals sign. */
    static String[] toArray(Labels labels) {
        return labels.values().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .toArray(String[]::new);
    }

    static String[] toArray(PrivateRanges ranges) {
        return ranges.texts().toArray(String[]::new);
    }

    Workspace toDomain() {
        return new Workspace(
                new WorkspaceName(name),
                new WorkspaceAddress(new WorkspaceUrl(url), PrivateRanges.parse(List.of(privateRanges))),
                new CredentialName(credential),
                new Labels(Arrays.stream(labels)
                        .map(label -> label.split("=", 2))
                        .collect(Collectors.toMap(label -> label[0], label -> label[1]))),
                version);
    }
}
