package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.servicecredential.CredentialKind;
import io.partnerconnect.domain.model.servicecredential.CredentialRotation;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeyId;
import io.partnerconnect.domain.model.servicecredential.Envelope;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of {@code pca.credential} as values. */
final class CredentialColumns {
    /** What {@link #credential} reads. The database writes base64 in lines. */
    static final String ALL = """
            name, kind, client_id, key_id, translate(encode(wrapped_key, 'base64'), E'\\n', '') AS wrapped_key,
            translate(encode(sealed_value, 'base64'), E'\\n', '') AS sealed_value, generation, upstream_id, created_at, value_since,
            expires_at, rotation_operation, rotation_workspace, rotation_since, obsolete_id, version""";

    private CredentialColumns() {}

    static SealedCredential credential(ResultSet row) throws SQLException {
        return new SealedCredential(
                new CredentialName(row.getString("name")),
                CredentialKind.valueOf(row.getString("kind")),
                row.getString("client_id"),
                new SealedCredential.Value(
                        new Envelope(
                                new EncryptionKeyId(row.getString("key_id")),
                                row.getString("wrapped_key"),
                                row.getString("sealed_value")),
                        row.getLong("generation"),
                        row.getString("upstream_id"),
                        Columns.instant(row, "value_since"),
                        Columns.time(row, "expires_at")),
                Columns.instant(row, "created_at"),
                rotation(row),
                row.getLong("version"));
    }

    private static @Nullable CredentialRotation rotation(ResultSet row) throws SQLException {
        UUID operation = row.getObject("rotation_operation", UUID.class);
        return operation == null
                ? null
                : new CredentialRotation(
                        new OperationId(operation),
                        new WorkspaceName(row.getString("rotation_workspace")),
                        Columns.instant(row, "rotation_since"),
                        row.getString("obsolete_id"));
    }
}
