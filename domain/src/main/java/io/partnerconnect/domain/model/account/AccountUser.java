package io.partnerconnect.domain.model.account;

import io.partnerconnect.domain.model.audit.Actor;
import java.time.Instant;

/** Somebody who can sign in to a partner account; who recorded that role of his, and since when he has it. */
public record AccountUser(EmailAddress email, AccountRole role, Actor recordedBy, Instant since) {}
