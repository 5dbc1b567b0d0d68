package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.MintOrder;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WorkspaceControls} must do. */
public abstract class WorkspaceControlsContract extends WorkspaceFailuresContract {
    private WorkspaceArrangement other;

    protected abstract WorkspaceControls controls();

    /** Of the same workspaces. */
    protected abstract WorkspaceTokens tokens();

    @BeforeEach
    void aWorkspace() {
        other = arrangement();
    }

    @Override
    protected Stream<Read> reads() {
        return Stream.of(
                new Read("caller", it -> assertThat(controls().caller(it)).isNotNull()),
                new Read(
                        "tokenSettings",
                        it -> assertThat(controls().tokenSettings(it)).isNotNull()),
                new Read("tokenUse", it -> assertThat(controls().tokenUse(it)).isNotNull()),
                new Read(
                        "onBehalfOf",
                        it -> assertThat(controls().onBehalfOf(it)).isNotNull()));
    }

    @Test
    void theCallerIsAnActiveAdmin() {
        // When
        Caller caller = controls().caller(other.workspace());

        // Then
        assertThat(caller.admin()).isTrue();
        assertThat(caller.active()).isTrue();
        assertThat(caller.userName()).isNotBlank();
    }

    @Test
    void theWorkspaceSaysByWhichNumberDatabricksKnowsIt() {
        // When
        Caller caller = controls().caller(other.workspace());

        // Then
        assertThat(caller.workspace())
                .isNotNull()
                .isEqualTo(controls().caller(other.workspace()).workspace());
    }

    @Test
    void aCallerOutsideTheAdminsIsNoAdmin() {
        // Given
        other.callerIsAdmin(false);

        // When
        Caller caller = controls().caller(other.workspace());

        // Then
        assertThat(caller.admin()).isFalse();
    }

    @Test
    void somebodyElseIsKnownByHisToken() {
        // Given
        ServicePrincipal one = other.addPrincipal("ONE_OF_THE_ADMINS");
        ServicePrincipal another = other.addPrincipal("ANOTHER");
        other.join(one, "admins");

        // When
        Caller admin = controls().callerWith(other.workspace(), tokenOf(one));
        Caller nobody = controls().callerWith(other.workspace(), tokenOf(another));

        // Then
        assertThat(admin.userName()).isEqualTo(one.applicationId().toString());
        assertThat(admin.id()).isEqualTo(one.id().toString());
        assertThat(admin.active()).isTrue();
        assertThat(admin.admin()).isTrue();
        assertThat(nobody.userName()).isEqualTo(another.applicationId().toString());
        assertThat(nobody.admin()).isFalse();
    }

    private TokenSecret tokenOf(ServicePrincipal owner) {
        MintOrder order = new MintOrder("a test", TokenLifetime.ofSeconds(3600), List.of());
        return tokens().mint(other.workspace(), owner.applicationId(), order).secret();
    }

    @Test
    void whoShowsWhatDoesNotCountIsRefused() {
        // When
        Throwable refused =
                catchThrowable(() -> controls().callerWith(other.workspace(), new TokenSecret("dapi-of-nobody")));

        // Then
        Ended.as(Failure.Refused.class, "credential-refused", refused);
    }

    @Test
    void tokensAreOnAndWithoutALimitOfTheWorkspacesOwn() {
        // Given
        other.tokensEnabled(true);

        // When
        TokenSettings settings = controls().tokenSettings(other.workspace());

        // Then
        assertThat(settings).isEqualTo(new TokenSettings(true, null));
    }

    @Test
    void theMaximumLifetimeIsTold() {
        // Given
        other.maximumLifetimeDays(90);

        // When
        TokenSettings settings = controls().tokenSettings(other.workspace());

        // Then
        assertThat(settings.maximumLifetime()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void whoMayUseTokensIsAdmittedAndOthersAreNot() {
        // Given
        ServicePrincipal admitted = other.addPrincipal("FIVETRAN_USER");
        ServicePrincipal excluded = other.addPrincipalWithoutTokenUse("DBT_USER");

        // When
        TokenUse use = controls().tokenUse(other.workspace());

        // Then
        assertThat(use.admits(admitted)).isTrue();
        assertThat(use.admits(excluded)).isFalse();
    }

    @Test
    void onBehalfOfIsUsableWhereItIsEnabledAndAskingMakesNothing() {
        // Given
        other.onBehalfOfEnabled(true);

        // When
        OnBehalfOf onBehalfOf = controls().onBehalfOf(other.workspace());

        // Then
        assertThat(onBehalfOf).isEqualTo(OnBehalfOf.USABLE);
        assertThat(other.tokens()).isEmpty();
    }

    @Test
    void onBehalfOfIsOffWhereItIsNotEnabled() {
        // Given
        other.onBehalfOfEnabled(false);

        // When
        OnBehalfOf onBehalfOf = controls().onBehalfOf(other.workspace());

        // Then
        assertThat(onBehalfOf).isEqualTo(OnBehalfOf.OFF);
    }
}
