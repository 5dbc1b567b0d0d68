package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.state.Directory;
import io.partnerconnect.simulator.state.Group;
import io.partnerconnect.simulator.state.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Changes a principal as a POST, a PUT or a PATCH says. */
final class PrincipalChange {
    private static final Set<String> FILLED_BY_POST =
            Set.of("displayName", "externalId", "active", "entitlements", "roles", "groups");

    private final Principal principal;
    private final Directory directory;

    PrincipalChange(Principal principal, Directory directory) {
        this.principal = principal;
        this.directory = directory;
    }

    /** Sets what the resource has. */
    void fill(ObjectNode resource) {
        FILLED_BY_POST.stream()
                .filter(resource::hasNonNull)
                .forEach(field -> apply(replace(field, resource.get(field))));
    }

    /** Sets all that can be set: what the resource has not is lost. */
    void replace(ObjectNode resource) {
        FILLED_BY_POST.forEach(field -> apply(replace(field, resource.path(field))));
    }

    void patch(ObjectNode body) {
        ScimPatch.operations(body).forEach(this::apply);
    }

    private static ScimPatch.Operation replace(String field, JsonNode value) {
        return new ScimPatch.Operation(ScimPatch.Op.REPLACE, field, value.isNull() ? MissingNode.getInstance() : value);
    }

    private void apply(ScimPatch.Operation operation) {
        String single = ScimValues.single(operation.value());
        switch (operation.attribute()) {
            case "displayName" -> principal.rename(single.isEmpty() ? null : single);
            case "externalId" -> principal.externalId(single.isEmpty() ? null : single);
            case "active" ->
                principal.activate(operation.value().isMissingNode() || ScimValues.flag(operation.value()));
            case "entitlements" ->
                principal.entitle(ScimValues.entitlements(operation.applyTo(principal.entitlements())));
            case "roles" -> principal.roles(List.copyOf(operation.applyTo(new TreeSet<>(principal.roles()))));
            case "groups" -> join(operation);
            default -> throw Problem.invalid("Attribute " + operation.attribute() + " cannot be changed.");
        }
    }

    private void join(ScimPatch.Operation operation) {
        Set<String> before = directory.groupsOf(principal).stream()
                .map(group -> Long.toString(group.id()))
                .collect(Collectors.toSet());
        Set<String> after = operation.applyTo(before);
        for (Group group : new ArrayList<>(directory.groups().values())) {
            if (after.contains(Long.toString(group.id()))) {
                group.add(principal.id());
            } else {
                group.remove(principal.id());
            }
        }
    }
}
