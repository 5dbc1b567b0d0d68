package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.account.AccountAssessment;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.out.AccountAssessments;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Assessments of accounts, in {@code pca.account_assessment}, and what they show, in {@code pca.finding}. */
@ApplicationScoped
class PostgresAccountAssessments implements AccountAssessments {
    private static final String BEGIN = """
            INSERT INTO pca.account_assessment AS a (turn) VALUES (1)
            ON CONFLICT ON CONSTRAINT account_assessment_pkey DO UPDATE SET turn = a.turn + 1 RETURNING turn""";

    /** Holds the row: until this one is kept no other begins. */
    private static final String KEEP =
            "UPDATE pca.account_assessment SET assessed_at = ?, partners = ?::text[] WHERE turn = ?";

    private final Jdbc jdbc;

    PostgresAccountAssessments(Jdbc jdbc) {
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
    public void keep(long turn, AccountAssessment assessment) {
        jdbc.together(Outage.DATABASE, connection -> {
            boolean last = isLast(connection, turn, assessment);
            if (last) {
                ComparingFindings.OF_ACCOUNTS.compare(
                        connection, InventoryDocuments.ofFindings(assessment.findings()), null, assessment.at());
            }
            return last;
        });
    }

    private static boolean isLast(Connection connection, long turn, AccountAssessment assessment) throws SQLException {
        List<String> partners =
                assessment.accounts().stream().map(PartnerKey::value).sorted().toList();
        try (PreparedStatement statement = Parameters.prepare(connection, KEEP, assessment.at(), partners, turn)) {
            return statement.executeUpdate() == 1;
        }
    }
}
