package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.WorkspaceNumbers;

/** Remembers the number a workspace tells whenever it is asked who the service is there. */
final class RememberingControls implements WorkspaceControls {
    private final WorkspaceControls controls;
    private final WorkspaceNumbers numbers;

    RememberingControls(WorkspaceControls controls, WorkspaceNumbers numbers) {
        this.controls = controls;
        this.numbers = numbers;
    }

    @Override
    public Caller caller(Workspace workspace) {
        Caller caller = controls.caller(workspace);
        if (caller.workspace() != null) {
            remember(workspace, caller.workspace());
        }
        return caller;
    }

    @Override
    public Caller callerWith(Workspace workspace, TokenSecret bearer) {
        return controls.callerWith(workspace, bearer);
    }

    /** Who asked wanted to know something else: he is told of it though the number could not be kept. */
    private void remember(Workspace workspace, WorkspaceNumber number) {
        try {
            numbers.remember(workspace.url(), number);
        } catch (Failure.Unavailable notKept) {
            // the workspace is asked again when its number is needed
        }
    }

    @Override
    public TokenSettings tokenSettings(Workspace workspace) {
        return controls.tokenSettings(workspace);
    }

    @Override
    public TokenUse tokenUse(Workspace workspace) {
        return controls.tokenUse(workspace);
    }

    @Override
    public OnBehalfOf onBehalfOf(Workspace workspace) {
        return controls.onBehalfOf(workspace);
    }
}
