package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.AdministratorPresence;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.out.AdministratorLooks;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When to look for administrators, in memory. */
public final class FakeAdministratorLooks implements AdministratorLooks {
    private final FakeDatabase database;
    private final Map<Key, Look> looks = new HashMap<>();

    private record Key(PartnerKey partner, EmailAddress administrator) {}

    private record Look(Instant next, @Nullable AdministratorPresence presence) {}

    public FakeAdministratorLooks(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public List<Due> take(Instant now, int most) {
        return database.transaction(() -> administrators().stream()
                .filter(key -> !look(key).next().isAfter(now))
                .sorted(Comparator.<Key, Instant>comparing(key -> look(key).next())
                        .thenComparing(Key::partner))
                .limit(most)
                .map(key -> taken(key, now))
                .toList());
    }

    private Due taken(Key key, Instant now) {
        AdministratorPresence before = look(key).presence();
        looks.put(key, new Look(now.plus(TAKEN), before));
        return new Due(key.partner(), key.administrator(), before);
    }

    private Look look(Key key) {
        return looks.getOrDefault(key, new Look(Instant.MIN, null));
    }

    private List<Key> administrators() {
        List<Key> all = database.accounts.values().stream()
                .flatMap(account -> account.administrator().map(AccountUser::email).stream()
                        .map(email -> new Key(account.partner(), email)))
                .toList();
        looks.keySet()
                .removeIf(key -> Optional.ofNullable(database.accounts.get(key.partner()))
                        .flatMap(account -> account.find(key.administrator()))
                        .isEmpty());
        return all;
    }

    @Override
    public void record(
            PartnerKey partner, EmailAddress administrator, AdministratorPresence presence, Instant nextLook) {
        database.transaction(() -> {
            Key key = new Key(partner, administrator);
            if (administrators().contains(key)) {
                looks.put(key, new Look(nextLook, presence));
            }
            return key;
        });
    }

    @Override
    public Map<PartnerKey, AdministratorPresence> latest() {
        return database.transaction(() -> {
            Map<PartnerKey, AdministratorPresence> latest = new HashMap<>();
            administrators().forEach(key -> {
                AdministratorPresence presence = look(key).presence();
                if (presence != null) {
                    latest.put(key.partner(), presence);
                }
            });
            return latest;
        });
    }
}
