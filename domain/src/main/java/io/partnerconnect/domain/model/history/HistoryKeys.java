package io.partnerconnect.domain.model.history;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.evidence.SignerKey;
import java.util.List;

/**
 * Who signs checkpoints: the keys of one log. More than one while a key is replaced, so that who knows either of them can follow.
 *
 * @param signers at least one, at most 4, all of one name, which is the log's
 */
public record HistoryKeys(List<SignerKey> signers) {
    private static final int MOST = 4;

    public HistoryKeys {
        signers = List.copyOf(signers);
        if (signers.isEmpty() || signers.size() > MOST) {
            throw new Failure.Invalid("signing_keys", "must be 1 to " + MOST);
        }
        if (signers.stream().map(key -> key.verifier().name()).distinct().count() > 1) {
            throw new Failure.Invalid("signing_keys", "must all be of one name");
        }
    }

    /** The name of the log. */
    public String log() {
        return signers.getFirst().verifier().name();
    }
}
