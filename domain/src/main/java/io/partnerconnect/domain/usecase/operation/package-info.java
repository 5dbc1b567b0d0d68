/** Operations in steps: the engine that carries them out, and what each effect does. */
@NullMarked
package io.partnerconnect.domain.usecase.operation;

import org.jspecify.annotations.NullMarked;
