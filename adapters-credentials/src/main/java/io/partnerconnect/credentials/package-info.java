/** Where the service's own credentials are kept outside the database: the configuration, files, and Vault. */
@NullMarked
package io.partnerconnect.credentials;

import org.jspecify.annotations.NullMarked;
