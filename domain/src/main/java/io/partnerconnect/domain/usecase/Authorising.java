package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Demand;
import io.partnerconnect.domain.model.access.Role;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.Authorise;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.out.Workspaces;

/** Decides who may do what. Whoever has a role everywhere is asked nothing further, and nothing is looked up for him. */
final class Authorising implements Authorise {
    private final Workspaces workspaces;
    private final Concerned concerned;

    Authorising(Workspaces workspaces, Concerned concerned) {
        this.workspaces = workspaces;
        this.concerned = concerned;
    }

    @Override
    public void require(Access access, Command<?> command) {
        require(access, Demands.of(command));
    }

    @Override
    public void require(Access access, Demand demand) {
        Role role = demand.role();
        if (access.hasEverywhere(role)) {
            return;
        }
        if (!access.has(role)) {
            throw new Failure.Forbidden(role.text(), "and the caller has it nowhere");
        }
        Concerned.Subject subject = concerned.by(demand);
        if (subject.unseen() != null && !subject.seen().test(sight(access, Role.VIEWER))) {
            throw subject.unseen();
        }
        if (!subject.within().test(sight(access, role))) {
            throw new Failure.Forbidden(role.text(), subject.where());
        }
    }

    @Override
    public Sight sight(Access access, Role role) {
        return Sight.of(access.scopes(role), workspaces::labelled);
    }
}
