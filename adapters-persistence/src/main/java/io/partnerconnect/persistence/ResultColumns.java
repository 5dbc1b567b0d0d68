package io.partnerconnect.persistence;

import static io.partnerconnect.persistence.Components.applicationId;
import static io.partnerconnect.persistence.Components.principal;
import static io.partnerconnect.persistence.Components.privileges;
import static io.partnerconnect.persistence.Components.scimId;
import static io.partnerconnect.persistence.Components.secret;
import static io.partnerconnect.persistence.Components.token;
import static io.partnerconnect.persistence.Tagged.as;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.partner.Compute;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns {@code result} and {@code result_parameters} of {@code pca.operation_step}. A word that was stored once keeps its meaning. */
final class ResultColumns {
    private ResultColumns() {}

    static Tagged from(StepResult result) {
        return switch (result) {
            case StepResult.Nothing r -> as("NOTHING");
            case StepResult.Principal r ->
                principal(as("PRINCIPAL"), r.id(), r.applicationId()).with("created", r.created());
            case StepResult.Entitled r -> as("ENTITLED").with("added", r.added());
            case StepResult.Resource r ->
                as("RESOURCE").with("kind", r.kind()).with("id", r.id()).with("created", r.created());
            case StepResult.Granted r -> privileges(as("GRANTED"), r.catalog(), r.added());
            case StepResult.Minted r ->
                token(as("MINTED"), r.token())
                        .with("at", r.at().toString())
                        .with("expires_at", Columns.map(r.expiresAt(), Instant::toString));
            case StepResult.SecretMade r ->
                secret(principal(as("SECRET_MADE"), r.id(), r.applicationId()), r.secret())
                        .with("at", r.at().toString())
                        .with("expires_at", r.expiresAt().toString());
            case StepResult.Delivered r -> receipt(as("DELIVERED").with("sealed", r.sealed()), r.receipt());
            case StepResult.Finding r -> as("FINDING").with("words", r.words());
        };
    }

    static StepResult toDomain(Tagged tagged) {
        return switch (tagged.word()) {
            case "NOTHING" -> new StepResult.Nothing();
            case "PRINCIPAL" -> new StepResult.Principal(scimId(tagged), applicationId(tagged), tagged.flag("created"));
            case "ENTITLED" -> new StepResult.Entitled(Set.copyOf(tagged.texts("added")));
            case "RESOURCE" ->
                new StepResult.Resource(tagged.word("kind", Compute.class), tagged.text("id"), tagged.flag("created"));
            case "GRANTED" -> new StepResult.Granted(tagged.text("catalog"), privileges(tagged));
            case "MINTED" ->
                new StepResult.Minted(
                        token(tagged),
                        Instant.parse(tagged.text("at")),
                        Columns.map(tagged.textOrNull("expires_at"), Instant::parse));
            case "SECRET_MADE" ->
                new StepResult.SecretMade(
                        scimId(tagged),
                        applicationId(tagged),
                        secret(tagged),
                        Instant.parse(tagged.text("at")),
                        Instant.parse(tagged.text("expires_at")));
            case "DELIVERED" -> new StepResult.Delivered(tagged.textOrNull("sealed"), receipt(tagged));
            case "FINDING" -> new StepResult.Finding(tagged.text("words"));
            default -> throw tagged.unknown("result");
        };
    }

    private static Tagged receipt(Tagged to, @Nullable Receipt receipt) {
        return receipt == null
                ? to
                : to.with("received_by_kind", receipt.by().kind())
                        .with("received_by", receipt.by().name())
                        .with("received_at", receipt.at().toString());
    }

    private static @Nullable Receipt receipt(Tagged from) {
        String by = from.textOrNull("received_by");
        return by == null
                ? null
                : new Receipt(
                        new Actor(from.word("received_by_kind", Actor.Kind.class), by),
                        Instant.parse(from.text("received_at")));
    }
}
