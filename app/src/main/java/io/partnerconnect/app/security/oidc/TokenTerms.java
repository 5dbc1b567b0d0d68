package io.partnerconnect.app.security.oidc;

import java.time.Duration;
import java.util.Set;

/**
 * Which tokens of a provider are taken.
 *
 * @param provider the short name it has here
 * @param audiences of which a token must name one
 * @param algorithms none but asymmetric ones
 * @param types what the header {@code typ} may say, in lower case
 * @param longestLifetime how far in the future a token may end
 */
record TokenTerms(
        String provider,
        String issuer,
        Set<String> audiences,
        Set<String> algorithms,
        Set<String> types,
        Duration clockSkew,
        Duration longestLifetime) {}
