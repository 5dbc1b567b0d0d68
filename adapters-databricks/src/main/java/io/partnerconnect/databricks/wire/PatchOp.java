package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes a SCIM resource. */
public record PatchOp(
        @JsonProperty("schemas") List<String> schemas,
        @JsonProperty("Operations") List<Operation> operations) {
    private static final List<String> SCHEMAS = List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp");

    /** One step of the change. A removal is refused when it has a value. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Operation(
            @JsonProperty("op") String op,
            @JsonProperty("path") String path,
            @JsonProperty("value") @Nullable List<Value> value) {}

    /** A value, as SCIM lists it. */
    public record Value(@JsonProperty("value") String value) {}

    public static PatchOp entitle(Collection<String> entitlements) {
        return of(List.of(new Operation("add", "entitlements", values(entitlements))));
    }

    public static PatchOp withdraw(Collection<String> entitlements) {
        return of(entitlements.stream()
                .sorted()
                .map(each -> new Operation("remove", "entitlements[value eq \"" + each + "\"]", null))
                .toList());
    }

    /** In the form that Databricks' own tools send, of which it is known that a workspace takes it. */
    public static PatchOp active(boolean active) {
        return of(List.of(new Operation("replace", "active", values(List.of(Boolean.toString(active))))));
    }

    /** Takes one member out of a group. */
    public static PatchOp leave(String member) {
        return of(List.of(new Operation("remove", "members[value eq \"" + member + "\"]", null)));
    }

    private static PatchOp of(List<Operation> operations) {
        return new PatchOp(SCHEMAS, operations);
    }

    private static List<Value> values(Collection<String> texts) {
        return texts.stream().sorted().map(Value::new).toList();
    }
}
