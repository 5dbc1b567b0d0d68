package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the fakes of one test share, and the switch by which the database stops answering. */
public final class FakeDatabase implements DatabaseControls {
    final NavigableMap<WorkspaceName, Workspace> workspaces = new TreeMap<>();
    final NavigableMap<WorkspaceName, NavigableMap<PartnerKey, RecordedConnection>> connections = new TreeMap<>();
    final NavigableMap<PartnerKey, Partner> overrides = new TreeMap<>();
    final NavigableMap<String, FakeOperations.Kept> operations = new TreeMap<>();
    final Set<OperationId> runningCampaigns = new HashSet<>();
    final NavigableMap<String, HandOver> handOvers = new TreeMap<>();
    final Map<PolicyId, RotationPolicy> policies = new HashMap<>();
    final Map<ConnectionName, Instant> looks = new HashMap<>();
    final NavigableMap<PartnerKey, PartnerAccount> accounts = new TreeMap<>();
    final NavigableMap<String, Approval> approvals = new TreeMap<>();
    final FakeOutbox outbox = new FakeOutbox();
    private boolean answers = true;

    @Override
    public synchronized void cut() {
        answers = false;
    }

    @Override
    public synchronized void mend() {
        answers = true;
    }

    /** One transaction after the other. */
    synchronized <T> T transaction(Supplier<T> work) {
        if (!answers) {
            throw new Failure.Unavailable(Outage.DATABASE, Duration.ofSeconds(5), null);
        }
        return work.get();
    }
}
