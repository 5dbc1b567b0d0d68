package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.token.TokenLifetime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Connects a partner to a workspace: service principal, permissions, compute and a token, each as the partner's profile says. What fails
 * is taken back. With {@link Delivery.Response} the call returns when the value is there, or when it will not be.
 */
public interface ConnectPartner extends UseCase<ConnectPartner.Command, Started> {
    /**
     * What to connect.
     *
     * @param catalog the Unity Catalog catalog the partner may use; null leaves catalogs alone
     * @param adopt whether a service principal of the partner's name may be used that is there already
     */
    record Command(
            ConnectionName connection,
            TokenLifetime lifetime,
            @Nullable String catalog,
            boolean adopt,
            Delivery delivery)
            implements io.partnerconnect.domain.port.in.Command<Started> {
        private static final Pattern CATALOG = Pattern.compile("[A-Za-z0-9_-]{1,255}");

        public Command {
            catalog = catalog == null ? null : catalog(catalog);
        }

        /** The name of a catalog, when it is one. */
        public static String catalog(String name) {
            return Check.matching("catalog", name, CATALOG, "must be 1 to 255 letters, digits, hyphens or underscores");
        }
    }
}
