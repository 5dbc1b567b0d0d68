package io.partnerconnect.domain.model.account;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.PartnerKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of the organisation's account with a partner, which all its workspaces share: who administers it and who can sign in.
 *
 * @param users by e-mail address, each once; at most one is the administrator
 * @param since when its first user was recorded
 * @param vacatedAt when the last administrator was removed without another; null while there is one, or never was. What was connected
 *     before makes nobody administrator again.
 * @param attestation the latest since then; null when nobody attested
 * @param version counts its changes from 1; 0 means not kept yet
 */
public record PartnerAccount(
        PartnerKey partner,
        List<AccountUser> users,
        Instant since,
        @Nullable Instant vacatedAt,
        @Nullable Attestation attestation,
        long version) {
    /** How many users one account can have here. */
    public static final int MOST_USERS = 1000;

    public PartnerAccount {
        users = users.stream().sorted(Comparator.comparing(AccountUser::email)).toList();
        if (users.size() > MOST_USERS) {
            throw new Failure.Invalid(
                    "email", "must not be a new one: an account has at most " + MOST_USERS + " users");
        }
        if (users.stream().map(AccountUser::email).distinct().count() < users.size()) {
            throw new Failure.Invalid("email", "must not be given twice");
        }
        if (administrators(users).count() > 1) {
            throw new Failure.Invalid("role", "must not be ADMINISTRATOR for more than one");
        }
    }

    /** One of which nothing is recorded yet. */
    public static PartnerAccount unrecorded(PartnerKey partner, Instant now) {
        return new PartnerAccount(partner, List.of(), now, null, null, 0);
    }

    private static Stream<AccountUser> administrators(List<AccountUser> users) {
        return users.stream().filter(user -> user.role() == AccountRole.ADMINISTRATOR);
    }

    public Optional<AccountUser> administrator() {
        return administrators(users).findFirst();
    }

    public Optional<AccountUser> find(EmailAddress email) {
        return users.stream().filter(user -> user.email().equals(email)).findFirst();
    }

    /** When somebody has to confirm again that it is right; empty when there is nobody to confirm. */
    public Optional<Instant> attestationDue(Duration every) {
        return users.isEmpty()
                ? Optional.empty()
                : Optional.of((attestation == null ? since : attestation.at()).plus(every));
    }

    public PartnerAccount attested(Attestation by) {
        return new PartnerAccount(partner, users, since, vacatedAt, by, version);
    }

    /** Whether who had the partner connected becomes its administrator. */
    public boolean awaits(Connector connector) {
        return administrator().isEmpty() && (vacatedAt == null || connector.at().isAfter(vacatedAt));
    }

    /** With an administrator, in the place of the one before. Nothing changes when he is it already. */
    public PartnerAccount administeredBy(AccountUser next, Former former) {
        if (isAdministrator(next.email())) {
            return this;
        }
        Function<AccountUser, Stream<AccountUser>> stepDown = user -> switch (former) {
            case USER -> Stream.of(new AccountUser(user.email(), AccountRole.USER, next.recordedBy(), next.since()));
            case DELEGATE ->
                Stream.of(new AccountUser(user.email(), AccountRole.DELEGATE, next.recordedBy(), next.since()));
            case REMOVED -> Stream.empty();
        };
        Stream<AccountUser> others = others(next.email())
                .flatMap(user -> user.role() == AccountRole.ADMINISTRATOR ? stepDown.apply(user) : Stream.of(user));
        return of(Stream.concat(others, Stream.of(next)), next.since(), null);
    }

    /**
     * With a user, or another role of one. Nothing changes when he has that role already.
     *
     * @throws Failure.Invalid the role is ADMINISTRATOR, which is not given beside others
     * @throws Failure.Conflict {@code ADMINISTRATOR_NEEDED}: he is the administrator
     */
    public PartnerAccount with(AccountUser user) {
        Optional<AccountUser> before = find(user.email());
        if (before.filter(there -> there.role() == user.role()).isPresent()) {
            return this;
        }
        if (user.role() == AccountRole.ADMINISTRATOR) {
            throw new Failure.Invalid(
                    "role",
                    "must be DELEGATE or USER; the administrator is set with PUT /partner-accounts/" + partner.value());
        }
        refuseAdministrator(user.email());
        return of(Stream.concat(others(user.email()), Stream.of(user)), user.since(), vacatedAt);
    }

    /**
     * Without a user. The administrator can only be removed as the last one, once no workspace is connected: so an account ends.
     *
     * @throws Failure.NotFound there is no such user
     * @throws Failure.Conflict {@code ADMINISTRATOR_NEEDED}: he is the administrator, and is still needed
     */
    public PartnerAccount without(EmailAddress email, boolean connected, Instant now) {
        if (find(email).isEmpty()) {
            throw new Failure.NotFound(Missing.ACCOUNT_USER, email + " of partner " + partner.value());
        }
        boolean ends = isAdministrator(email) && users.size() == 1 && !connected;
        if (!ends) {
            refuseAdministrator(email);
        }
        return of(others(email), since, ends ? now : vacatedAt);
    }

    private PartnerAccount of(Stream<AccountUser> changed, Instant now, @Nullable Instant vacated) {
        List<AccountUser> after = changed.toList();
        return users.isEmpty()
                ? new PartnerAccount(partner, after, now, vacated, null, version)
                : new PartnerAccount(partner, after, since, vacated, attestation, version);
    }

    private Stream<AccountUser> others(EmailAddress email) {
        return users.stream().filter(user -> !user.email().equals(email));
    }

    private boolean isAdministrator(EmailAddress email) {
        return administrator().filter(user -> user.email().equals(email)).isPresent();
    }

    private void refuseAdministrator(EmailAddress email) {
        if (isAdministrator(email)) {
            throw new Failure.Conflict(
                    Clash.ADMINISTRATOR_NEEDED,
                    email + " is the administrator of the account. Transfer that to somebody else first, with PUT"
                            + " /partner-accounts/" + partner.value() + ".");
        }
    }
}
