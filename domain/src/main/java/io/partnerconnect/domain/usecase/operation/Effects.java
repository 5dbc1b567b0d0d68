package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Effect;
import org.jspecify.annotations.Nullable;

/** Carries out effects: one place for each kind. An effect nobody carries out does not compile. */
final class Effects {
    private final PrincipalEffects principals;
    private final AccessEffects access;
    private final RepairEffects repairs;
    private final ComputeEffects compute;
    private final TokenEffects tokens;
    private final SecretEffects secrets;
    private final RotationEffects rotations;
    private final SecretRotationEffects secretRotations;

    /** Effects on what a service principal signs in with. */
    record OfCredentials(TokenEffects tokens, SecretEffects secrets) {}

    /** Effects on what a service principal may do, and how they are seen to hold. */
    record OfAccess(AccessEffects access, RepairEffects repairs) {}

    /** Looks of rotations, and their waiting. */
    record OfRotations(RotationEffects tokens, SecretRotationEffects secrets) {}

    Effects(
            PrincipalEffects principals,
            OfAccess access,
            ComputeEffects compute,
            OfCredentials credentials,
            OfRotations rotations) {
        this.principals = principals;
        this.access = access.access();
        this.repairs = access.repairs();
        this.compute = compute;
        this.tokens = credentials.tokens();
        this.secrets = credentials.secrets();
        this.rotations = rotations.tokens();
        this.secretRotations = rotations.secrets();
    }

    /** What keeps an effect from being begun; null when nothing does. */
    @Nullable
    Carried hindrance(Site site, Effect effect) {
        return switch (effect) {
            case Effect.MintToken mint -> tokens.hindrance(site);
            case Effect.MakeBriefSecret make -> tokens.hindrance(site);
            case Effect.MakeSecret make -> tokens.hindrance(site);
            case Effect.SignIn signIn -> secrets.lost(site);
            case Effect.MintAsPrincipal mint -> secrets.signedOut(site);
            case Effect.VerifyToken verify -> tokens.lost(site);
            case Effect.DeliverToken deliver -> tokens.lost(site);
            case Effect.DeliverSecret deliver -> secrets.lost(site);
            case Effect.CreatePrincipal create -> principals.hindrance(site);
            case Effect.GrantEntitlements grant -> access.hindrance(site, grant);
            case Effect.GrantCatalog grant -> access.hindrance(site, grant);
            case Effect.RevokeToken(var token) -> rotations.hindrance(site, token);
            case Effect.DeleteSecret delete -> secretRotations.hindrance(site, delete);
            case Effect.RemovePrincipal remove -> principals.hindrance(site, remove);
            case Effect.RemoveCompute remove -> compute.hindrance(site, remove);
            case Effect.Look look -> null;
            case Effect.Change change -> null;
            case Effect.CreateCompute create -> null;
        };
    }

    Carried carryOut(Site site, Effect effect) {
        return switch (effect) {
            case Effect.CheckConnect check -> principals.check(site, check);
            case Effect.CheckRepair check -> repairs.check(site, check);
            case Effect.CreatePrincipal create -> principals.create(site, create);
            case Effect.DeactivatePrincipal(var id, var applicationId, var active) -> principals.deactivate(site, id);
            case Effect.ActivatePrincipal(var id, var applicationId) -> principals.activate(site, id);
            case Effect.RemovePrincipal remove -> principals.remove(site, remove);
            case Effect.GrantEntitlements grant -> repairs.seen(site, grant, access.entitle(site, grant));
            case Effect.WithdrawEntitlements withdraw -> repairs.seen(site, withdraw, access.withdraw(site, withdraw));
            case Effect.GrantTokenUse grant -> repairs.seen(site, grant, access.grantTokenUse(site));
            case Effect.GrantCatalog grant -> repairs.seen(site, grant, access.grantCatalog(site, grant));
            case Effect.RevokeCatalog revoke -> access.revokeCatalog(site, revoke);
            case Effect.CreateCompute create -> compute.create(site, create);
            case Effect.GrantCompute grant -> compute.grant(site);
            case Effect.GrantComputeUse grant -> repairs.letUse(site, grant);
            case Effect.LeaveGroup leave -> repairs.leave(site, leave);
            case Effect.RemoveCompute remove -> compute.remove(site, remove);
            case Effect.MintToken mint -> tokens.mint(site, mint);
            case Effect.MakeBriefSecret make -> secrets.make(site);
            case Effect.MakeSecret make -> secrets.make(site, make);
            case Effect.SignIn signIn -> secrets.signIn(site);
            case Effect.MintAsPrincipal mint -> tokens.mint(site, mint);
            case Effect.DeleteSecret delete -> secrets.delete(site, delete);
            case Effect.VerifyToken verify -> tokens.verify(site);
            case Effect.DeliverToken deliver -> tokens.deliver(site, deliver);
            case Effect.DeliverSecret deliver -> secrets.deliver(site, deliver);
            case Effect.RevokeToken(var token) -> tokens.revoke(site, token);
            case Effect.CheckRotation check -> rotations.check(site, check);
            case Effect.AwaitAdoption await -> rotations.await(site, await);
            case Effect.CheckSecretRotation check -> secretRotations.check(site, check);
            case Effect.AwaitConfirmation await -> secretRotations.await(site, await);
            case Effect.AwaitUntil(var time) -> rotations.await(time);
            case Effect.RecordMark mark -> principals.recordMark(site);
            case Effect.ForgetMark mark -> principals.forgetMark(site);
        };
    }
}
