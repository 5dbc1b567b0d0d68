package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.port.in.BrowseRotationPolicies;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.PutRotationPolicy;
import io.partnerconnect.domain.port.in.RemoveRotationPolicy;
import io.partnerconnect.domain.port.in.RotateToken;
import io.partnerconnect.domain.port.in.RunRotationPolicies;
import io.partnerconnect.domain.usecase.operation.OperationUseCases;

/** Puts the use cases of rotation policies together. Every command comes out audited; the rotations they begin are audited as such. */
public final class PolicyUseCases {
    private final Surroundings outside;
    private final OperationUseCases.Views views;
    private final RotateToken rotateToken;
    private final KeepingPolicies keeping;

    PolicyUseCases(Surroundings outside, OperationUseCases.Views views, RotateToken rotateToken) {
        this.outside = outside;
        this.views = views;
        this.rotateToken = rotateToken;
        this.keeping = new KeepingPolicies(rota().policies(), rota().looks(), views.workspaces(), views.partners());
    }

    public PutRotationPolicy putRotationPolicy() {
        return audited(keeping::put)::handle;
    }

    public RemoveRotationPolicy removeRotationPolicy() {
        return audited(keeping::remove)::handle;
    }

    public BrowseRotationPolicies browseRotationPolicies() {
        return keeping;
    }

    public RunRotationPolicies runRotationPolicies() {
        RotatingWhenDue rotating = new RotatingWhenDue(
                views.tiles(),
                outside.undertakings().operations(),
                rotateToken,
                outside.clockwork().ids());
        return new RunningPolicies(
                rota().policies(),
                rota().looks(),
                views.workspaces(),
                rotating,
                outside.clockwork().clock());
    }

    private Surroundings.Rota rota() {
        return outside.undertakings().custody().rota();
    }

    private <C extends Command<R>, R> Audited<C, R> audited(Doing<C, R> doing) {
        return Audited.in(outside, doing);
    }
}
