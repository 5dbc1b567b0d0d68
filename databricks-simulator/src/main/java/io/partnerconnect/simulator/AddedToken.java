package io.partnerconnect.simulator;

/** A token that a test arranged, with its value. */
public record AddedToken(SimulatedToken token, String value) {
    public String tokenId() {
        return token.tokenId();
    }
}
