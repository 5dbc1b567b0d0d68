package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;

/**
 * Carries out a command under a mandate. Every one is audited: its intent is durable before anything happens, its outcome after.
 *
 * <p>Throws {@link Failure} when it ends without a result; {@link Failure.Unavailable} also when the intent could not be written, and
 * then nothing happened.
 */
public interface UseCase<C extends Command<R>, R> {
    Answer<R> handle(Mandate mandate, C command);
}
