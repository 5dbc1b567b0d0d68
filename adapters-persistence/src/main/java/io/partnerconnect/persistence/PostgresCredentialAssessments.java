package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.servicecredential.CredentialAssessment;
import io.partnerconnect.domain.port.out.CredentialAssessments;
import jakarta.enterprise.context.ApplicationScoped;

/** Assessments of credentials, in {@code pca.credential_assessment}. */
@ApplicationScoped
class PostgresCredentialAssessments implements CredentialAssessments {
    private final AssessmentTurns turns;

    PostgresCredentialAssessments(Jdbc jdbc) {
        this.turns = new AssessmentTurns(jdbc, "credential_assessment", ComparingFindings.OF_CREDENTIALS);
    }

    @Override
    public long begin() {
        return turns.begin();
    }

    @Override
    public void keep(long turn, CredentialAssessment assessment) {
        turns.keep(turn, assessment.at(), assessment.findings(), "");
    }
}
