package io.partnerconnect.simulator;

import io.partnerconnect.simulator.state.Acl;
import io.partnerconnect.simulator.state.Compute;
import io.partnerconnect.simulator.state.Group;
import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Token;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** All that is in a workspace, one line for each fact. Its caller holds the state's monitor. */
final class Snapshot {
    private final WorkspaceState state;
    private final List<String> lines = new ArrayList<>();

    Snapshot(WorkspaceState state) {
        this.state = state;
    }

    List<String> lines() {
        state.directory().principals().values().forEach(this::principal);
        state.directory().groups().values().forEach(this::group);
        state.tokens().where(token -> true).forEach(this::token);
        acl("tokens", state.tokenAcl());
        state.acls().forEach(this::acl);
        compute("warehouse", state.warehouses());
        compute("cluster", state.clusters());
        compute("job", state.jobs());
        state.catalogs().names().forEach(this::catalog);
        state.secretScopes().names().forEach(name -> lines.add("secret scope " + name));
        return lines.stream().sorted().toList();
    }

    private void principal(Principal principal) {
        String who = principal.kind() + " " + principal.id();
        lines.add(
                who + " " + principal.name() + " is called " + principal.displayName() + ", " + principal.externalId());
        lines.add(who + (principal.active() ? " is active" : " is inactive"));
        principal.entitlements().forEach(entitlement -> lines.add(who + " is entitled to " + entitlement));
        principal.roles().forEach(role -> lines.add(who + " has the role " + role));
        state.oauth()
                .secretsOf(principal, state.now())
                .forEach(secret -> lines.add(who + " has secret " + secret.id()));
    }

    private void group(Group group) {
        String which = "group " + group.displayName() + " (" + group.id() + ")";
        lines.add(which + " is called " + group.externalId());
        group.members().forEach(member -> lines.add(which + " has " + member));
        group.entitlements().forEach(entitlement -> lines.add(which + " is entitled to " + entitlement));
    }

    private void token(Token token) {
        lines.add("token " + token.id() + " of " + token.owner().id() + " " + token.comment() + " until "
                + token.expiryMillis());
    }

    private void acl(String object, Acl acl) {
        acl.levels()
                .forEach((grantee, level) ->
                        lines.add(object + " lets " + grantee.type() + " " + grantee.name() + " " + level));
    }

    private void compute(String kind, Compute compute) {
        compute.all().forEach(each -> lines.add(kind + " " + each));
    }

    private void catalog(String name) {
        var grants = state.catalogs().grants(name);
        if (grants != null) {
            lines.add("catalog " + name);
            grants.forEach((principal, privileges) -> new TreeSet<>(privileges)
                    .forEach(privilege -> lines.add("catalog " + name + " gives " + principal + " " + privilege)));
        }
    }
}
