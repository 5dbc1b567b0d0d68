package io.partnerconnect.domain.model.approval;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What needs the approval of another person.
 *
 * @param required of these classes everything; none: nothing needs one
 * @param expiry how long an approval is good for, from when it is asked for: 1 minute to 30 days
 * @param breakGlass whether something may be done without one, loudly, and reviewed afterwards
 * @param persons by what name the person behind a key is known, where that is known; two with the same name are one person
 */
public record ApprovalPolicy(
        Set<ApprovalClass> required, Duration expiry, boolean breakGlass, Map<Actor, String> persons) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    public ApprovalPolicy {
        EnumSet<ApprovalClass> inOrder = EnumSet.noneOf(ApprovalClass.class);
        inOrder.addAll(required);
        required = Collections.unmodifiableSet(inOrder);
        persons = Map.copyOf(persons);
        if (expiry.compareTo(SHORTEST) < 0 || expiry.compareTo(LONGEST) > 0) {
            throw new Failure.Invalid("expiry", "must be from 1 minute to 30 days");
        }
    }

    /** Nothing needs an approval. */
    public static ApprovalPolicy none() {
        return new ApprovalPolicy(Set.of(), Duration.ofDays(1), false, Map.of());
    }

    /** Whether both are one person, as far as that is known: somebody with two keys nobody knows of is two. */
    public boolean isSamePerson(Actor one, Actor other) {
        return one.equals(other) || person(one).equals(person(other));
    }

    /** Somebody an identity provider vouches for is known by the name he has there. */
    private String person(Actor actor) {
        String own = actor.kind() == Actor.Kind.USER ? actor.name() : actor.kind() + " " + actor.name();
        return persons.getOrDefault(actor, own);
    }

    public boolean requires(ApprovalClass what) {
        return required.contains(what);
    }
}
