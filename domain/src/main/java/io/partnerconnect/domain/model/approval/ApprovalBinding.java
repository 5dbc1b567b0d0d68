package io.partnerconnect.domain.model.approval;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.connection.PlanHash;

/**
 * What an approval is for: this and nothing else. Two of the same action, subject and hash are the same thing, whatever else has changed.
 *
 * @param hash of exactly what will be done: a plan's own, or one of the terms and of all they select
 */
public record ApprovalBinding(ApprovalClass kind, Action action, AuditSubject subject, PlanHash hash) {}
