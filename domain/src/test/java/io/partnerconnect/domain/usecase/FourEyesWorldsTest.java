package io.partnerconnect.domain.usecase;

import static io.partnerconnect.domain.usecase.Guarded.ALICE;
import static io.partnerconnect.domain.usecase.Guarded.ALICE_TOO;
import static io.partnerconnect.domain.usecase.Guarded.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalDecision;
import io.partnerconnect.domain.model.approval.ApprovalFilter.Standing;
import io.partnerconnect.domain.model.approval.ApprovalState;
import io.partnerconnect.domain.model.approval.Ruling;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import io.partnerconnect.domain.port.in.StartCampaign;
import io.partnerconnect.domain.port.in.SteerOperation;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random people ask, decide, use, break the glass and let time pass, over and over. Whatever they do: nothing that needs an approval begins
 * without one of another person, bound to exactly that, good at that time and used once; or else with broken glass.
 */
class FourEyesWorldsTest {
    private static final int WORLDS = 150;
    private static final int STEPS = 60;
    private static final List<Actor> PEOPLE = List.of(ALICE, ALICE_TOO, BOB, new Actor(Actor.Kind.API_KEY, "carol"));
    private static final Set<String> GUARDED =
            Set.of("connection.disconnect", "campaign.start", "service-principal.remove");

    private final Map<Standing, Integer> reached = new EnumMap<>(Standing.class);

    /** One world, and what was truly asked in it, kept apart from what the service believes. */
    private static final class World {
        private final Guarded it = new Guarded();
        private final Random random;
        private final Map<OperationId, Command<?>> attempts = new HashMap<>();

        private World(long seed) {
            random = new Random(seed);
        }

        private void step() {
            try {
                switch (random.nextInt(10)) {
                    case 0, 1 -> it.request(anybody(), anything());
                    case 2, 3, 4 -> decide();
                    case 5, 6 -> attempt(it.mandate(anybody()), anything());
                    case 7 ->
                        attempt(random.nextInt(4) == 0 ? it.emergency(anybody()) : it.mandate(anybody()), anything());
                    case 8 -> it.connected.pass(Duration.ofMinutes(random.nextInt(400)));
                    default -> change();
                }
            } catch (Failure refused) {
                assertThat(refused).isNotInstanceOf(Failure.OutcomeUnknown.class);
            }
        }

        private void decide() {
            List<Approval> all = all();
            if (!all.isEmpty()) {
                Approval one = all.get(random.nextInt(all.size()));
                ApprovalDecision[] any = ApprovalDecision.values();
                it.decide(
                        anybody(),
                        one,
                        random.nextBoolean() ? ApprovalDecision.APPROVE : any[random.nextInt(any.length)]);
            }
        }

        private void change() {
            switch (random.nextInt(3)) {
                case 0 -> it.connected.workspace.addToken(it.connected.fivetran, "token");
                case 1 ->
                    it.installation
                            .operations
                            .openOn(Connected.CONNECTION)
                            .ifPresent(open -> it.connected.steer(open.id(), SteerOperation.Direction.CANCEL));
                default -> it.connected.operateFor(Duration.ofSeconds(30));
            }
        }

        private Actor anybody() {
            return PEOPLE.get(random.nextInt(PEOPLE.size()));
        }

        private Command<?> anything() {
            return switch (random.nextInt(4)) {
                case 0, 1 -> it.planned();
                case 2 ->
                    Guarded.campaign(
                            random.nextBoolean() ? new CampaignAction.Revoke() : new CampaignAction.Quarantine());
                default -> it.removal();
            };
        }

        private void attempt(Mandate mandate, Command<?> command) {
            attempts.put(mandate.operation(), command);
            switch (command) {
                case DisconnectPartner.Command planned -> it.disconnect(mandate, planned);
                case StartCampaign.Command campaign -> it.start(mandate, campaign);
                case RemovePrincipal.Command removal -> it.remove(mandate, removal);
                default -> throw new AssertionError(command);
            }
        }

        private List<Approval> all() {
            return it.installation
                    .useCases
                    .approvals()
                    .browseApprovals()
                    .list(null, null, PageRequest.first(1000))
                    .items();
        }

        /** A step is part of what was approved as a whole. */
        private Stream<AuditEvent> begun() {
            return GUARDED.stream()
                    .flatMap(action -> it.intents(action).stream())
                    .filter(intent -> intent.partOf() == null);
        }
    }

    @Test
    void nothingThatNeedsAnApprovalEverBeginsWithoutOneOfAnotherPersonForExactlyThat() {
        int begun = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            World world = new World(seed);
            for (int step = 0; step < STEPS; step++) {
                world.step();
            }
            begun += check(seed, world);
        }

        assertThat(begun).isGreaterThan(WORLDS);
        assertThat(reached.keySet()).containsExactlyInAnyOrder(Standing.values());
    }

    private int check(long seed, World world) {
        Map<OperationId, Approval> under = new HashMap<>();
        for (Approval approval : world.all()) {
            reached.merge(Standing.of(approval.state()), 1, Integer::sum);
            ApprovalState.begun(approval.state())
                    .ifPresent(begun -> assertThat(under.put(begun.operation(), approval))
                            .as("seed %s: two for %s", seed, begun)
                            .isNull());
        }
        List<AuditEvent> begun = world.begun().toList();
        for (AuditEvent intent : begun) {
            Approval approval = under.remove(intent.operation());
            if (approval == null) {
                throw new AssertionError("seed " + seed + ": begun without an approval: " + intent);
            }
            check(seed, world, intent, approval);
        }
        assertThat(under).as("seed %s: used by nothing", seed).isEmpty();
        return begun.size();
    }

    private static void check(long seed, World world, AuditEvent intent, Approval approval) {
        Command<?> command = world.attempts.get(intent.operation());
        assertThat(approval.request().by()).as("seed %s", seed).isEqualTo(intent.actor());
        assertThat(approval.binding().action().code()).as("seed %s", seed).isEqualTo(intent.action());
        if (command instanceof DisconnectPartner.Command planned) {
            assertThat(approval.binding().hash()).as("seed %s", seed).isEqualTo(planned.plan());
        }
        if (approval.state() instanceof ApprovalState.Used(Ruling ruling, var operation, var at)) {
            assertThat(Guarded.ALL.isSamePerson(ruling.by(), intent.actor()))
                    .as("seed %s: approved by himself", seed)
                    .isFalse();
            assertThat(at).isBefore(approval.expiresAt()).isAfterOrEqualTo(ruling.at());
        }
    }
}
