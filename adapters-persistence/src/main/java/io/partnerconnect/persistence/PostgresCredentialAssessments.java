package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.servicecredential.CredentialAssessment;
import io.partnerconnect.domain.port.out.CredentialAssessments;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Assessments of credentials, in {@code pca.credential_assessment}, and what they show, in {@code pca.finding}. */
@ApplicationScoped
class PostgresCredentialAssessments implements CredentialAssessments {
    private static final String BEGIN = """
            INSERT INTO pca.credential_assessment AS a (turn) VALUES (1)
            ON CONFLICT ON CONSTRAINT credential_assessment_pkey DO UPDATE SET turn = a.turn + 1 RETURNING turn""";

    /** Holds the row: until this one is kept no other begins. */
    private static final String KEEP = "UPDATE pca.credential_assessment SET assessed_at = ? WHERE turn = ?";

    private final Jdbc jdbc;

    PostgresCredentialAssessments(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long begin() {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(BEGIN);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong("turn");
            }
        });
    }

    @Override
    public void keep(long turn, CredentialAssessment assessment) {
        jdbc.together(Outage.DATABASE, connection -> {
            boolean last = isLast(connection, turn, assessment);
            if (last) {
                ComparingFindings.OF_CREDENTIALS.compare(
                        connection, InventoryDocuments.ofFindings(assessment.findings()), null, assessment.at());
            }
            return last;
        });
    }

    private static boolean isLast(Connection connection, long turn, CredentialAssessment assessment)
            throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(connection, KEEP, assessment.at(), turn)) {
            return statement.executeUpdate() == 1;
        }
    }
}
