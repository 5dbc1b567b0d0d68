package io.partnerconnect.domain.model.reconciliation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of Databricks' audit log mean. They are not documented as an interface, so they are settings.
 *
 * @param deeds by {@link LogEvent.Name#code()}
 * @param platform the identities that are Databricks itself, such as {@code System-User}
 */
public record LogVocabulary(Map<String, Deed> deeds, Set<String> platform) {
    public LogVocabulary {
        deeds = Map.copyOf(deeds);
        platform = Set.copyOf(platform);
    }

    /** Empty when it is nobody's business here. An entry about service principals counts only when it names one: users are others' affair. */
    public Optional<Deed> deed(LogEvent event) {
        return Optional.ofNullable(deeds.get(event.name().code())).filter(deed -> switch (deed) {
            case PRINCIPAL_CREATED, PRINCIPAL_REMOVED, PRINCIPAL_CHANGED ->
                event.target().principal() != null;
            case TOKEN_MINTED,
                    TOKEN_REVOKED,
                    TOKEN_CHANGED,
                    TOKEN_COLLECTED,
                    SECRET_MADE,
                    SECRET_DELETED,
                    CONNECTION_MADE,
                    CONNECTION_RESOURCES_MADE,
                    CONNECTION_REMOVED -> true;
        });
    }

    /** Whether Databricks did it by itself, for whatever it says in whose name. */
    public boolean isPlatform(LogEvent event) {
        String identity = event.by().identity();
        return (identity != null && platform.contains(identity))
                || deed(event).filter(Deed.TOKEN_COLLECTED::equals).isPresent();
    }
}
