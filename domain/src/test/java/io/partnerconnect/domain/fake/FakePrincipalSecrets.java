package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

final class FakePrincipalSecrets implements PrincipalSecrets {
    private static final String MAY = "an OAuth secret may have been made.";
    private static final String GONE = "the OAuth secret may have been deleted.";

    private final FakeDatabricks databricks;

    FakePrincipalSecrets(FakeDatabricks databricks) {
        this.databricks = databricks;
    }

    @Override
    public MadeSecret make(Workspace workspace, ScimId principal, Duration lifetime) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange(MAY);
            if (fake.principals().stream().noneMatch(there -> there.id().equals(principal))) {
                throw new Failure.NotFound(Missing.SERVICE_PRINCIPAL, principal.toString());
            }
            if (fake.secrets.there().stream()
                            .filter(there -> isValid(fake, there, principal))
                            .count()
                    >= OAuthSecret.MOST) {
                throw fake.answers.refused(Refusal.SECRETS_EXHAUSTED);
            }
            Instant now = fake.clock.instant().truncatedTo(ChronoUnit.MILLIS);
            MadeSecret made = fake.addSecret(principal, now, now.plus(lifetime), false);
            fake.answers.deliver(MAY);
            return made;
        }
    }

    private static boolean isValid(FakeWorkspace fake, FakeWorkspace.SecretThere there, ScimId principal) {
        return there.owner().equals(principal) && there.secret().expiresAt().isAfter(fake.clock.instant());
    }

    @Override
    public List<OAuthSecret> list(Workspace workspace, ScimId principal) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            return fake.secrets.shown().stream()
                    .filter(there -> isValid(fake, there, principal))
                    .map(FakeWorkspace.SecretThere::secret)
                    .toList();
        }
    }

    @Override
    public Deletion delete(Workspace workspace, ScimId principal, SecretId id) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange(GONE);
            boolean removed = fake.secrets.remove(id);
            fake.answers.deliver(GONE);
            return removed ? Deletion.DELETED : Deletion.ALREADY_GONE;
        }
    }

    @Override
    public TokenSecret signIn(Workspace workspace, ApplicationId principal, TokenSecret secret) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.answers.admitAnybody();
            ServicePrincipal who = fake.principals().stream()
                    .filter(there -> there.applicationId().equals(principal) && there.active())
                    .findFirst()
                    .orElseThrow(() -> fake.answers.refused(Refusal.CREDENTIAL_REFUSED));
            boolean accepted = fake.secrets.there().stream()
                    .anyMatch(there -> isValid(fake, there, who.id()) && there.isOf(secret));
            if (!accepted) {
                throw fake.answers.refused(Refusal.CREDENTIAL_REFUSED);
            }
            String access = "eyJ%032x".formatted(fake.nextNumber());
            fake.access.put(access, who.id());
            return new TokenSecret(access);
        }
    }
}
