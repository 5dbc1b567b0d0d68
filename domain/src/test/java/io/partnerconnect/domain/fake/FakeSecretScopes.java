package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.SecretScopes;

final class FakeSecretScopes implements SecretScopes {
    private final FakeDatabricks databricks;

    FakeSecretScopes(FakeDatabricks databricks) {
        this.databricks = databricks;
    }

    @Override
    public void put(Workspace workspace, Delivery.SecretScope place, TokenSecret value) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange("it may have been put there.");
            if (fake.missingScopes.contains(place.scope())) {
                throw new Failure.NotFound(Missing.SECRET_SCOPE, place.scope());
            }
            fake.scopes.put(place, value.reveal(text -> text));
            fake.answers.deliver("it may have been put there.");
        }
    }
}
