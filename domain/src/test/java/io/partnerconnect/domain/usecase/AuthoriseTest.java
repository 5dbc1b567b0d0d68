package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Demand;
import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.access.Reach;
import io.partnerconnect.domain.model.access.Role;
import io.partnerconnect.domain.model.approval.ApprovalDecision;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.Authorise;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.DecideApproval;
import io.partnerconnect.domain.port.in.RecordConnection;
import io.partnerconnect.domain.port.in.StartCampaign;
import io.partnerconnect.domain.port.in.SteerOperation;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuthoriseTest {
    private static final WorkspaceName PROD = Installation.PROD;
    private static final ConnectionName CONNECTION = new ConnectionName(PROD, Installation.FIVETRAN.key());
    private static final String[] EVERY_ROLE =
            Stream.of(Role.values()).map(Role::text).toArray(String[]::new);

    private final Installation installation = new Installation();
    private final Authorise authorise = installation.useCases.authorise();

    @BeforeEach
    void aWorkspace() {
        installation.workspaces.register(SomeWorkspaces.workspace(PROD.value()));
    }

    static Stream<Command<?>> commands() {
        return AuditsTest.cases().map(AuditsTest.Case::command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whoHasEveryRoleEverywhereMayGiveAnyCommand(Command<?> command) {
        installation.database.cut();

        assertThatCode(() -> authorise.require(who(EVERY_ROLE), command)).doesNotThrowAnyException();
    }

    /** A campaign narrows itself to what its starter may act on. */
    @ParameterizedTest
    @MethodSource("commands")
    void whoHasEveryRoleInAnotherWorkspaceMayGiveNoCommand(Command<?> command) {
        Throwable refused = catchThrowable(() -> authorise.require(who(scoped("workspace:other")), command));

        if (command instanceof StartCampaign.Command) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused).isInstanceOfAny(Failure.Forbidden.class, Failure.NotFound.class);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whoOnlyViewsMayGiveNoCommand(Command<?> command) {
        assertThat(catchThrowable(() -> authorise.require(who("viewer"), command)))
                .isInstanceOf(Failure.Forbidden.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whoApprovesDecidesWhatOthersAskForAndGivesNoOtherCommand(Command<?> command) {
        Throwable refused = catchThrowable(() -> authorise.require(who("approver"), command));

        if (command instanceof DecideApproval.Command decide && decide.decision() != ApprovalDecision.WITHDRAW) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused).isInstanceOf(Failure.Forbidden.class);
        }
    }

    @Test
    void aWorkspaceThatIsNotSeenIsAsOneThatIsNotThere() {
        Access elsewhere = who("admin@workspace:other");

        Throwable unseen = refusal(elsewhere, Role.ADMIN, Reach.of(PROD));
        Throwable missing = refusal(elsewhere, Role.ADMIN, Reach.of(new WorkspaceName("nowhere")));

        assertThat(unseen).isInstanceOf(Failure.NotFound.class);
        assertThat(unseen.getMessage())
                .isEqualTo(String.valueOf(missing.getMessage()).replace("nowhere", PROD.value()))
                .isEqualTo(catchThrowable(() ->
                                new Installation().useCases.browseWorkspaces().get(PROD))
                        .getMessage());
    }

    @Test
    void aRoleThatIsMissingWhereSomethingIsSeenIsNamed() {
        Throwable refused = refusal(who("viewer", "admin@workspace:other"), Role.ADMIN, Reach.of(CONNECTION));

        assertThat(refused).isInstanceOf(Failure.Forbidden.class).hasMessageContaining("admin for partner fivetran");
    }

    @Test
    void whoHasARoleForAPartnerHasItOnHisConnectionsAndNotOnTheWorkspace() {
        Access partners = who("operator@partner:fivetran");

        assertThat(refusal(partners, Role.OPERATOR, Reach.of(CONNECTION))).isNull();
        assertThat(refusal(partners, Role.VIEWER, new Reach.PartOfWorkspace(PROD)))
                .isNull();
        assertThat(refusal(partners, Role.OPERATOR, Reach.of(PROD))).isInstanceOf(Failure.Forbidden.class);
        assertThat(refusal(partners, Role.OPERATOR, Reach.of(Installation.FIVETRAN.key())))
                .isNull();
        assertThat(refusal(partners, Role.OPERATOR, Reach.of(Installation.DBT.key())))
                .isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void theLabelsThatCountAreThoseOfNow() {
        Access labelled = who("viewer@label:env=test");
        assertThat(refusal(labelled, Role.VIEWER, Reach.of(PROD))).isInstanceOf(Failure.NotFound.class);
        Workspace before = installation.workspaces.find(PROD).orElseThrow();

        installation.workspaces.update(new Workspace(
                PROD,
                before.url(),
                before.credential(),
                new Labels(Map.of("env", "test", "a", "b")),
                before.version()));

        assertThat(refusal(labelled, Role.VIEWER, Reach.of(PROD))).isNull();
    }

    @Test
    void anOperationIsSeenByWhoSeesWhatItWasBegunOn() {
        Mandate mandate = installation.reasoned();
        installation
                .useCases
                .recordConnection()
                .handle(mandate, new RecordConnection.Command(PROD, CONNECTION.partner()));
        Reach operation = new Reach.OfOperation(mandate.operation());

        assertThat(refusal(who("viewer@workspace:prod-eu"), Role.VIEWER, operation))
                .isNull();
        assertThat(refusal(who("viewer@partner:fivetran"), Role.VIEWER, operation))
                .isNull();
        assertThat(refusal(who("viewer@workspace:other"), Role.VIEWER, operation))
                .isInstanceOf(Failure.NotFound.class)
                .hasMessage(String.valueOf(refusal(
                                        who("viewer@workspace:other"),
                                        Role.VIEWER,
                                        operation(installation.ids.nextOperation()))
                                .getMessage())
                        .replaceAll("[0-9a-f-]{36}", mandate.operation().toString()));
    }

    private static Reach operation(OperationId id) {
        return new Reach.OfOperation(id);
    }

    @Test
    void whoSeesAnOperationButMayNotActOnItIsToldWhatHeNeeds() {
        Mandate mandate = installation.reasoned();
        installation
                .useCases
                .recordConnection()
                .handle(mandate, new RecordConnection.Command(PROD, CONNECTION.partner()));

        Throwable refused = catchThrowable(() -> authorise.require(
                who("viewer", "operator@workspace:other"),
                new SteerOperation.Command(mandate.operation(), SteerOperation.Direction.PROCEED)));

        assertThat(refused).isInstanceOf(Failure.Forbidden.class).hasMessageContaining("operator");
    }

    @Test
    void whoKeepsTheCatalogueSeesNoWorkspaceByThat() {
        assertThat(refusal(who("catalogue-admin"), Role.CATALOGUE_ADMIN, Reach.organisation()))
                .isNull();
        assertThat(refusal(who("catalogue-admin@workspace:prod-eu"), Role.CATALOGUE_ADMIN, Reach.organisation()))
                .isInstanceOf(Failure.Forbidden.class);
        assertThat(refusal(who("catalogue-admin"), Role.VIEWER, new Reach.Visible()))
                .isInstanceOf(Failure.Forbidden.class);
    }

    private Throwable refusal(Access access, Role role, Reach reach) {
        return catchThrowable(() -> authorise.require(access, new Demand(role, reach)));
    }

    private static String[] scoped(String scope) {
        return Stream.of(EVERY_ROLE).map(role -> role + "@" + scope).toArray(String[]::new);
    }

    private static Access who(String... grants) {
        return new Access(
                new Actor(Actor.Kind.API_KEY, "portal"),
                Stream.of(grants).map(Grant::parse).collect(Collectors.toSet()));
    }
}
