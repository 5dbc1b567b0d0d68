package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.port.out.Sealing;
import io.partnerconnect.domain.port.out.SecretScopes;
import org.jspecify.annotations.Nullable;

/** The ways a value leaves the service. Into an answer it goes only when it is durable that it does; {@link Running} sees to that. */
record HandingOver(Sealing sealing, SecretScopes scopes) {
    Carried deliver(Site site, Effect.Deliver deliver, TokenSecret value) {
        return switch (deliver.delivery()) {
            case Delivery.Response response -> delivered(null);
            case Delivery.Sealed(var key) -> delivered(sealing.seal(value, key));
            case Delivery.SecretScope scope -> {
                scopes.put(site.workspace(), scope, value);
                yield delivered(null);
            }
        };
    }

    private static Carried delivered(@Nullable String sealed) {
        return new Carried.Done(new StepResult.Delivered(sealed));
    }
}
