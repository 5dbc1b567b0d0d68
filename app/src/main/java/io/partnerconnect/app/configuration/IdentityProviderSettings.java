package io.partnerconnect.app.configuration;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An identity provider (OpenID Connect) whose access tokens are taken. */
public interface IdentityProviderSettings {
    /** What its tokens say as {@code iss}, to the letter. */
    String issuer();

    /** Where its keys are: {@code jwks_uri} of its discovery document. Read when a token comes in, never at the start. */
    URI jwksUrl();

    /** Of which a token must name one as {@code aud}. */
    Set<String> audiences();

    /** By which algorithms tokens may be signed: asymmetric ones only. */
    @WithDefault("RS256,PS256,ES256")
    Set<String> algorithms();

    /** What the header {@code typ} of a token may say; one without it counts as JWT. */
    @WithDefault("JWT,at+jwt")
    Set<String> tokenTypes();

    /** By how much its clock and ours may differ, at most 5 minutes. */
    @WithDefault("30s")
    Duration clockSkew();

    /** How far in the future a token may end; one that lives longer is refused. */
    @WithDefault("24h")
    Duration longestLifetime();

    /** The claim that holds grants as text, such as {@code roles} or {@code realm_access.roles}. */
    Optional<String> rolesClaim();

    /** What a text of that claim begins with, where it holds roles of other services too. */
    Optional<String> rolesPrefix();

    /** The claim that holds groups, such as {@code groups}. */
    Optional<String> groupsClaim();

    /** What members of a group may do, by the group as the claim names it. */
    Map<String, Set<String>> groups();

    /** For how long its keys are not read anew, unless a token names another one. */
    @WithDefault("10m")
    Duration keysFresh();

    /** For how long after they were read its keys are used while it does not answer. */
    @WithDefault("24h")
    Duration keysKept();

    /** Whether it may be on this machine, over plain http: for tests only. */
    @WithDefault("false")
    boolean allowLoopback();
}
