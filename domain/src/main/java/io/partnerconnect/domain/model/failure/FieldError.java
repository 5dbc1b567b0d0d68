package io.partnerconnect.domain.model.failure;

/** What is wrong with one field of a request. {@code field} is the name a caller used, {@code message} says the rule. */
public record FieldError(String field, String message) {}
