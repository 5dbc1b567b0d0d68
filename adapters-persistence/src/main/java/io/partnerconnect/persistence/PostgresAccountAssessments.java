package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.account.AccountAssessment;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.out.AccountAssessments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Assessments of accounts, in {@code pca.account_assessment}. */
@ApplicationScoped
class PostgresAccountAssessments implements AccountAssessments {
    private final AssessmentTurns turns;

    PostgresAccountAssessments(Jdbc jdbc) {
        this.turns = new AssessmentTurns(jdbc, "account_assessment", ComparingFindings.OF_ACCOUNTS);
    }

    @Override
    public long begin() {
        return turns.begin();
    }

    @Override
    public void keep(long turn, AccountAssessment assessment) {
        List<String> partners =
                assessment.accounts().stream().map(PartnerKey::value).sorted().toList();
        turns.keep(turn, assessment.at(), assessment.findings(), ", partners = ?::text[]", partners);
    }
}
