package io.partnerconnect.app.configuration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the partner catalogue from its file. A file with a mistake keeps the service from starting, and the message says where. */
@ApplicationScoped
public class ShippedCatalogue {
    private static final String SHIPPED = "/catalogue/partners.json";

    private final Settings settings;
    private final ObjectMapper json;

    ShippedCatalogue(Settings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** The entries, each valid, their keys and the names of their service principals unique. */
    public List<Partner> partners() {
        try (InputStream in = open()) {
            List<PartnerEntry> entries = json.readValue(in, new TypeReference<List<PartnerEntry>>() {});
            return unique(entries.stream().map(ShippedCatalogue::partner).toList());
        } catch (IOException e) {
            throw new IllegalStateException("the partner catalogue cannot be read: " + e.getMessage(), e);
        }
    }

    private InputStream open() throws IOException {
        return settings.catalogue().file().isPresent()
                ? Files.newInputStream(settings.catalogue().file().get())
                : Objects.requireNonNull(ShippedCatalogue.class.getResourceAsStream(SHIPPED), SHIPPED);
    }

    private static Partner partner(PartnerEntry entry) {
        try {
            return entry.toDomain(PartnerSource.CATALOGUE, 0);
        } catch (Failure.Invalid invalid) {
            throw new IllegalStateException(
                    "the partner catalogue has a mistake at " + entry.key() + ": " + invalid.getMessage(), invalid);
        }
    }

    private static List<Partner> unique(List<Partner> partners) {
        Set<Object> seen = new HashSet<>();
        for (Partner partner : partners) {
            if (!seen.add(partner.key())
                    || (partner.servicePrincipalName() != null && !seen.add(partner.servicePrincipalName()))) {
                throw new IllegalStateException(
                        "the partner catalogue names " + partner.key().value() + ", or its service principal, twice");
            }
        }
        return partners;
    }
}
