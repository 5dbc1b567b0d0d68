package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.workspace.CheckResult;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;

/** Looks, without changing anything, whether a workspace is fit to be administered: one result for each kind of check. */
@FunctionalInterface
public interface CheckWorkspace {
    List<CheckResult> check(WorkspaceName workspace);
}
