package io.partnerconnect.domain.model.principal;

import org.jspecify.annotations.Nullable;

/** Which service principals are asked for: all, or those of one display name. */
public record PrincipalFilter(@Nullable PrincipalName displayName) {
    public static PrincipalFilter all() {
        return new PrincipalFilter(null);
    }
}
