package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.failure.Refusal;

/** What came of looking for a credential by its name. */
public sealed interface CredentialLookup {
    /** It is there. {@code edition} is another one after every change of it. */
    record Usable(ServiceCredential credential, String edition) implements CredentialLookup {}

    /** There is none of that name. */
    record Absent() implements CredentialLookup {}

    /** It is there, and cannot be used; {@code detail}, a sentence, names it and says what is missing. */
    record Unusable(Refusal why, String detail) implements CredentialLookup {}
}
