package io.partnerconnect.simulator;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** A simulator of its own for every test, whose clock stands, with one workspace and its admin. */
class Started {
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final String SCIM = "/api/2.0/preview/scim/v2";
    static final String TOKENS = "/api/2.0/token-management/tokens";
    static final String MINT = "/api/2.0/token-management/on-behalf-of/tokens";
    static final String TOKEN_PERMISSIONS = "/api/2.0/permissions/authorization/tokens";

    final DatabricksSimulator simulator =
            DatabricksSimulator.start(SimulatorOptions.defaults().withClock(SimulatedClock.standingAt(START)));
    final SimulatedWorkspace workspace = simulator.addWorkspace("prod-eu");
    final Caller admin = Caller.admin(workspace);

    @AfterEach
    void stop() {
        simulator.close();
    }

    /** A principal that may use tokens. */
    SimulatedPrincipal partner() {
        SimulatedPrincipal partner = workspace.addPrincipal("FIVETRAN_USER");
        workspace.grantTokenUse(partner.applicationId());
        return partner;
    }

    Caller.Answer mint(SimulatedPrincipal owner, String more) {
        return admin.post(MINT, "{'application_id':'" + owner.applicationId() + "'" + more + "}");
    }
}
