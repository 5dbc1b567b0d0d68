package io.partnerconnect.domain.usecase;

import static io.partnerconnect.domain.model.workspace.CheckKind.CALLER_IS_ADMIN;
import static io.partnerconnect.domain.model.workspace.CheckKind.CREDENTIAL_VALID;
import static io.partnerconnect.domain.model.workspace.CheckKind.MAXIMUM_LIFETIME;
import static io.partnerconnect.domain.model.workspace.CheckKind.ON_BEHALF_OF_USABLE;
import static io.partnerconnect.domain.model.workspace.CheckKind.QUOTA;
import static io.partnerconnect.domain.model.workspace.CheckKind.REACHABLE;
import static io.partnerconnect.domain.model.workspace.CheckKind.TOKENS_ENABLED;
import static io.partnerconnect.domain.model.workspace.CheckKind.TOKEN_ACL;
import static io.partnerconnect.domain.model.workspace.CheckResult.Verdict.FAIL;
import static io.partnerconnect.domain.model.workspace.CheckResult.Verdict.PASS;
import static io.partnerconnect.domain.model.workspace.CheckResult.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.CheckKind;
import io.partnerconnect.domain.model.workspace.CheckResult;
import io.partnerconnect.domain.model.workspace.CheckResult.Verdict;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckWorkspaceTest {
    private final Installation installation = new Installation();
    private FakeWorkspace workspace;
    private ServicePrincipal fivetran;

    @BeforeEach
    void aWorkspaceWithAPartner() {
        workspace = installation.registerProd();
        fivetran = workspace.addPrincipal("FIVETRAN_USER");
    }

    @Test
    void aFitWorkspacePassesEveryCheckInOrder() {
        // When
        List<CheckResult> results = check();

        // Then
        assertThat(results).extracting(CheckResult::check).containsExactly(CheckKind.values());
        assertThat(results).extracting(CheckResult::verdict).containsOnly(PASS);
        assertThat(results).extracting(CheckResult::remedy).containsOnlyNulls();
    }

    @Test
    void whatIsNotRegisteredCannotBeChecked() {
        assertThat(catchThrowable(() -> installation.useCases.checkWorkspace().check(new WorkspaceName("nowhere"))))
                .satisfies(end -> Ends.with("workspace-not-found", end));
    }

    @ParameterizedTest
    @EnumSource(
            value = Outage.class,
            names = {"UNREACHABLE", "THROTTLED", "FAILING", "NOT_UNDERSTOOD", "RESTING"})
    void aWorkspaceThatDoesNotAnswerFailsToBeReachedAndNoMoreIsKnown(Outage outage) {
        // Given
        workspace.unavailable(outage);

        // Then
        assertFaults(Map.of(REACHABLE, FAIL), EnumSet.complementOf(EnumSet.of(REACHABLE)));
        assertThat(detail(REACHABLE)).contains(outage.sentence());
    }

    @Test
    void aRefusedCredentialFailsAndNoMoreIsKnown() {
        // Given
        workspace.refuse(Refusal.CREDENTIAL_REFUSED);

        // Then
        assertFaults(Map.of(CREDENTIAL_VALID, FAIL), EnumSet.range(CALLER_IS_ADMIN, QUOTA));
        assertThat(remedy(CREDENTIAL_VALID)).isEqualTo(Refusal.CREDENTIAL_REFUSED.remedy());
    }

    @Test
    void aCredentialThatIsNotConfiguredSaysNothingOfTheWorkspace() {
        // Given
        workspace.refuse(Refusal.CREDENTIAL_UNKNOWN);

        // Then
        Set<CheckKind> unknown = EnumSet.range(CALLER_IS_ADMIN, QUOTA);
        unknown.add(REACHABLE);
        assertFaults(Map.of(CREDENTIAL_VALID, FAIL), unknown);
        assertThat(remedy(CREDENTIAL_VALID)).isEqualTo(Refusal.CREDENTIAL_UNKNOWN.remedy());
    }

    @Test
    void aCredentialThatIsNotAllowedToAskIsValidButNotAnAdmins() {
        // Given
        workspace.refuse(Refusal.NOT_AN_ADMIN);

        // Then
        assertFaults(Map.of(CALLER_IS_ADMIN, FAIL), EnumSet.range(TOKENS_ENABLED, QUOTA));
        assertThat(remedy(CALLER_IS_ADMIN)).isEqualTo(Refusal.NOT_AN_ADMIN.remedy());
    }

    @ParameterizedTest
    @CsvSource({"true,false", "false,true", "false,false"})
    void aCallerThatIsNotAnActiveAdminFailsAndNoMoreIsKnown(boolean active, boolean admin) {
        // Given
        workspace.caller(new Caller("7", "somebody", active, admin));

        // Then
        assertFaults(Map.of(CALLER_IS_ADMIN, FAIL), EnumSet.range(TOKENS_ENABLED, QUOTA));
        assertThat(workspace.calls()).isOne();
    }

    @Test
    void tokensThatAreOffFail() {
        // Given
        workspace.tokenSettings(new TokenSettings(false, null));

        // Then
        assertFaults(Map.of(TOKENS_ENABLED, FAIL), Set.of());
        assertThat(remedy(TOKENS_ENABLED)).isEqualTo(Refusal.TOKENS_DISABLED.remedy());
    }

    @Test
    void aWorkspaceThatDoesNotSayWhetherTokensAreOnIsNotGuessedAbout() {
        // Given
        workspace.tokenSettings(new TokenSettings(null, null));

        // Then
        assertFaults(Map.of(), Set.of(TOKENS_ENABLED));
    }

    @Test
    void theMaximumLifetimeIsShown() {
        // Given
        workspace.tokenSettings(new TokenSettings(true, Duration.ofDays(90)));

        // Then
        assertThat(detail(MAXIMUM_LIFETIME)).contains("90 days");
    }

    @Test
    void onBehalfOfThatIsOffFails() {
        // Given
        workspace.onBehalfOf(OnBehalfOf.OFF);

        // Then
        assertFaults(Map.of(ON_BEHALF_OF_USABLE, FAIL), Set.of());
        assertThat(remedy(ON_BEHALF_OF_USABLE)).isEqualTo(Refusal.ON_BEHALF_OF_OFF.remedy());
    }

    @Test
    void onBehalfOfThatCannotBeToldIsUnknown() {
        // Given
        workspace.onBehalfOf(OnBehalfOf.UNKNOWN);

        // Then
        assertFaults(Map.of(), Set.of(ON_BEHALF_OF_USABLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {540, 600})
    void aQuotaThatIsNearlyUsedUpFails(int held) {
        // Given
        give(fivetran, held);

        // Then
        assertFaults(Map.of(QUOTA, FAIL), Set.of());
        assertThat(detail(QUOTA)).contains(held + " of 600");
    }

    @Test
    void theQuotaIsOfOneHolderAndNotOfAll() {
        // Given
        give(fivetran, 539);
        give(workspace.addPrincipal("DBT_CLOUD_USER"), 539);

        // Then
        assertFaults(Map.of(), Set.of());
        assertThat(detail(QUOTA)).contains("539 of 600");
    }

    @Test
    void whatOneCheckCannotFindOutDoesNotKeepTheOthersFromBeingMade() {
        // Given
        var quota = new TokenQuota(installation.databricks.tokens());
        var check = new CheckingWorkspace(
                new RegisteredWorkspaces(installation.workspaces), new SilentAboutTokens(), quota);

        // When
        List<CheckResult> results = check.check(Installation.PROD);

        // Then
        assertThat(results).extracting(CheckResult::check).containsExactly(CheckKind.values());
        assertThat(verdicts(results))
                .isEqualTo(Map.of(
                        REACHABLE, PASS,
                        CREDENTIAL_VALID, PASS,
                        CALLER_IS_ADMIN, PASS,
                        TOKENS_ENABLED, UNKNOWN,
                        ON_BEHALF_OF_USABLE, UNKNOWN,
                        MAXIMUM_LIFETIME, UNKNOWN,
                        TOKEN_ACL, UNKNOWN,
                        QUOTA, PASS));
    }

    /** Says who the caller is, and fails at everything else. */
    private static final class SilentAboutTokens implements WorkspaceControls {
        @Override
        public Caller caller(Workspace workspace) {
            return new Caller("1", "admin@example.com", true, true);
        }

        @Override
        public Caller callerWith(Workspace workspace, TokenSecret bearer) {
            throw failing(workspace);
        }

        @Override
        public TokenSettings tokenSettings(Workspace workspace) {
            throw failing(workspace);
        }

        @Override
        public TokenUse tokenUse(Workspace workspace) {
            throw failing(workspace);
        }

        @Override
        public OnBehalfOf onBehalfOf(Workspace workspace) {
            throw failing(workspace);
        }

        private static Failure failing(Workspace workspace) {
            return new Failure.Unavailable(Outage.FAILING, workspace.name(), Duration.ofSeconds(1), null, null);
        }
    }

    private void give(ServicePrincipal owner, int tokens) {
        for (int i = 0; i < tokens; i++) {
            workspace.addToken(owner, "one of many");
        }
    }

    private List<CheckResult> check() {
        return installation.useCases.checkWorkspace().check(Installation.PROD);
    }

    /** What is neither expected to fail nor to be unknown must pass; what fails must say what to do. */
    private void assertFaults(Map<CheckKind, Verdict> failing, Set<CheckKind> unknown) {
        List<CheckResult> results = check();
        assertThat(results).extracting(CheckResult::check).containsExactly(CheckKind.values());
        assertThat(results).allSatisfy(result -> {
            Verdict otherwise = unknown.contains(result.check()) ? UNKNOWN : PASS;
            assertThat(result.verdict())
                    .as(result.toString())
                    .isEqualTo(failing.getOrDefault(result.check(), otherwise));
            assertThat(result.remedy() != null).isEqualTo(result.verdict() == FAIL);
        });
    }

    private static Map<CheckKind, Verdict> verdicts(List<CheckResult> results) {
        return results.stream().collect(Collectors.toMap(CheckResult::check, CheckResult::verdict));
    }

    private String detail(CheckKind kind) {
        return one(kind).detail();
    }

    private String remedy(CheckKind kind) {
        return String.valueOf(one(kind).remedy());
    }

    private CheckResult one(CheckKind kind) {
        return check().stream()
                .filter(result -> result.check() == kind)
                .findFirst()
                .orElseThrow();
    }
}
