package io.partnerconnect.databricks;

import io.partnerconnect.databricks.rest.ComputeApi;
import io.partnerconnect.databricks.wire.CreateWarehouseRequest;
import io.partnerconnect.domain.model.workspace.Cloud;
import java.util.Set;

/** SQL warehouses. */
record Warehouses(ComputeApi api) implements KindOfCompute {
    @Override
    public Call.Request create(Cloud cloud, String name, String tagKey, String tagValue) {
        var request = CreateWarehouseRequest.smallest(name, tagKey, tagValue);
        return (address, authorization) -> api.createWarehouse(address, authorization, request);
    }

    @Override
    public Call.Request look(String id) {
        return (address, authorization) -> api.warehouse(address, authorization, id);
    }

    @Override
    public Call.Request delete(String id) {
        return (address, authorization) -> api.deleteWarehouse(address, authorization, id);
    }

    @Override
    public String type() {
        return "warehouses";
    }

    @Override
    public String level() {
        return "CAN_USE";
    }

    @Override
    public Set<String> sufficient() {
        return Set.of("CAN_USE", "CAN_MONITOR", "CAN_MANAGE", "IS_OWNER");
    }
}
