package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import java.util.List;

/** What earlier readings of a workspace showed of its partners' service principals and their tokens, and is not known to be gone. */
public record Remembered(List<Known<ServicePrincipal>> principals, List<Known<Token>> tokens) {
    public static final Remembered NOTHING = new Remembered(List.of(), List.of());

    public Remembered {
        principals = List.copyOf(principals);
        tokens = List.copyOf(tokens);
    }
}
