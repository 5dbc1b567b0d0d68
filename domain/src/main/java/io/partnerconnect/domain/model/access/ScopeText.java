package io.partnerconnect.domain.model.access;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scope as configurations and claims write it: terms with semicolons between them, since lists are split at commas. */
final class ScopeText {
    private static final String RULE =
            "must name a scope as workspace:NAME, label:KEY=VALUE or partner:KEY, with semicolons between several";
    private static final String WORKSPACE = "workspace:";
    private static final String LABEL = "label:";
    private static final String PARTNER = "partner:";

    private final Set<WorkspaceName> workspaces = new HashSet<>();
    private final SortedMap<String, String> labels = new TreeMap<>();
    private final Set<PartnerKey> partners = new HashSet<>();

    private ScopeText() {}

    static Scope parse(String text) {
        ScopeText scope = new ScopeText();
        for (String term : text.split(";", -1)) {
            scope.add(term.strip());
        }
        return new Scope(scope.workspaces, new Labels(scope.labels), scope.partners);
    }

    static String of(Scope scope) {
        return Stream.of(
                        scope.workspaces().stream().map(workspace -> WORKSPACE + workspace.value()),
                        scope.labels().values().entrySet().stream().map(label -> LABEL + label),
                        scope.partners().stream().map(partner -> PARTNER + partner.value()))
                .flatMap(terms -> terms)
                .collect(Collectors.joining(";"));
    }

    private void add(String term) {
        if (term.startsWith(WORKSPACE)) {
            workspaces.add(new WorkspaceName(term.substring(WORKSPACE.length())));
        } else if (term.startsWith(PARTNER)) {
            partners.add(new PartnerKey(term.substring(PARTNER.length())));
        } else if (term.startsWith(LABEL) && term.indexOf('=') > 0) {
            addLabel(term.substring(LABEL.length(), term.indexOf('=')), term.substring(term.indexOf('=') + 1));
        } else {
            throw new Failure.Invalid("roles", RULE);
        }
    }

    /** No workspace has two values of one label, so such a scope would be nowhere. */
    private void addLabel(String key, String value) {
        if (labels.putIfAbsent(key, value) != null) {
            throw new Failure.Invalid("roles", "must name the label " + key + " once; for two values give two grants");
        }
    }
}
