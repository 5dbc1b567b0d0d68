package io.partnerconnect.domain.usecase.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationExample;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepAuditTest {
    private static final ScimId SCIM = new ScimId(1);
    private static final ApplicationId APPLICATION = new ApplicationId(new UUID(1, 1));
    private static final Set<Permission> USE = Set.of(Permission.CATALOG_USE);
    private static final OperationId ATTEMPT = new OperationId(new UUID(1, 2));

    static Stream<Effect> audited() {
        return Stream.of(
                new Effect.CreatePrincipal(new PrincipalName("FIVETRAN_USER")),
                new Effect.CreateCompute(Compute.SQL_WAREHOUSE, "FIVETRAN_ENDPOINT"),
                new Effect.MintToken(TokenLifetime.ofSeconds(60), List.of()),
                new Effect.GrantEntitlements(Set.of("workspace-access")),
                new Effect.WithdrawEntitlements(SCIM, APPLICATION, Set.of("workspace-access")),
                new Effect.GrantTokenUse(),
                new Effect.GrantCompute(),
                new Effect.GrantComputeUse(Compute.SQL_WAREHOUSE, "f562046bc1272886", APPLICATION),
                new Effect.LeaveGroup(new GroupId(2), "data-team", SCIM, APPLICATION),
                new Effect.GrantCatalog("main", USE),
                new Effect.RevokeCatalog("main", APPLICATION, USE),
                new Effect.DeliverToken(new Delivery.Response()),
                new Effect.DeliverSecret(new Delivery.Response()),
                new Effect.MakeBriefSecret(),
                new Effect.MakeSecret(SecretLifetime.ofSeconds(3600)),
                new Effect.MintAsPrincipal(TokenLifetime.ofSeconds(60), List.of()),
                new Effect.RevokeToken(new TokenId("0".repeat(64))),
                new Effect.DeleteSecret(SCIM, APPLICATION, new SecretId("0".repeat(64))),
                new Effect.DeactivatePrincipal(SCIM, APPLICATION, true),
                new Effect.ActivatePrincipal(SCIM, APPLICATION),
                new Effect.RemovePrincipal(SCIM, APPLICATION),
                new Effect.RemoveCompute(Compute.CLUSTER, "0222-185802-deny427"),
                new Effect.RecordMark(),
                new Effect.ForgetMark());
    }

    @Test
    void theseAreAllEffectsThatChangeSomething() {
        Set<Class<?>> changing = leaves(Effect.class)
                .filter(effect -> !Effect.Look.class.isAssignableFrom(effect))
                .collect(Collectors.toSet());

        assertThat(audited().map(Effect::getClass).collect(Collectors.<Class<?>>toSet()))
                .isEqualTo(changing);
    }

    @ParameterizedTest
    @MethodSource("audited")
    void anIntentSaysWhatIsDoneToWhatForWhomAndAsPartOfWhat(Effect effect) {
        Operation operation = OperationExample.begun(OperationKind.CONNECT, 0, effect);

        Intent intent = StepAudit.intent(operation, effect, ATTEMPT, OperationExample.START);

        assertThat(intent.partOf()).isEqualTo(operation.id());
        assertThat(intent.mandate().operation()).isEqualTo(ATTEMPT);
        assertThat(intent.mandate().actor()).isEqualTo(operation.requester().actor());
        assertThat(intent.mandate().reason()).isEqualTo(operation.requester().reason());
        assertThat(intent.mandate().key()).isNull();
        assertThat(intent.subject().workspace())
                .isEqualTo(operation.connection().workspace());
        assertThat(intent.subject().partner()).isEqualTo(operation.connection().partner());
    }

    @Test
    void everyActionThatNoCommandHasIsAStepsAndTheOtherWayRound() {
        Set<Action> ofSteps = audited()
                .map(effect -> StepAudit.intent(
                                OperationExample.begun(OperationKind.CONNECT, 0, effect),
                                effect,
                                ATTEMPT,
                                OperationExample.START)
                        .action())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));

        Set<Action> ofCommandsToo = EnumSet.of(
                Action.MINT_TOKEN,
                Action.REVOKE_TOKEN,
                Action.MAKE_SECRET,
                Action.DELETE_SECRET,
                Action.REMOVE_PRINCIPAL,
                Action.RECORD_CONNECTION,
                Action.FORGET_CONNECTION);
        assertThat(ofSteps).containsAll(ofCommandsToo);
        ofSteps.removeAll(ofCommandsToo);
        assertThat(ofSteps)
                .containsExactlyInAnyOrder(
                        Action.CREATE_PRINCIPAL,
                        Action.GRANT_ENTITLEMENTS,
                        Action.WITHDRAW_ENTITLEMENTS,
                        Action.DEACTIVATE_PRINCIPAL,
                        Action.ACTIVATE_PRINCIPAL,
                        Action.GRANT_TOKEN_USE,
                        Action.CREATE_COMPUTE,
                        Action.GRANT_COMPUTE,
                        Action.REMOVE_COMPUTE,
                        Action.GRANT_CATALOG,
                        Action.REVOKE_CATALOG,
                        Action.LEAVE_GROUP,
                        Action.DELIVER_TOKEN,
                        Action.DELIVER_SECRET,
                        Action.MAKE_BRIEF_SECRET);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(StepAuditTest::leaves)
                : Stream.of(type);
    }
}
