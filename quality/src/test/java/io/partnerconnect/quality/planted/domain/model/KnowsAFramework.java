package io.partnerconnect.quality.planted.domain.model;

import jakarta.transaction.TransactionScoped;

/** Is annotated for a framework. */
@TransactionScoped
final class KnowsAFramework {}
