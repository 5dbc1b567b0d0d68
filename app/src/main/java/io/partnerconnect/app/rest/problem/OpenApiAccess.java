package io.partnerconnect.app.rest.problem;

import io.partnerconnect.app.rest.access.Confidential;
import io.partnerconnect.app.rest.access.Reaches;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Writes into each operation who may ask for it, off the declarations that are asked for at run time. */
final class OpenApiAccess {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, MethodInfo> endpoints = new HashMap<>();

    OpenApiAccess(IndexView index) {
        for (AnnotationInstance declared : index.getAnnotations(DotName.createSimple(Reaches.class))) {
            MethodInfo method = declared.target().asMethod();
            AnnotationInstance operation = method.annotation(OPERATION);
            if (operation != null && operation.value("operationId") != null) {
                endpoints.put(operation.value("operationId").asString(), method);
            }
        }
    }

    void complete(Operation operation) {
        MethodInfo endpoint = endpoints.get(operation.getOperationId());
        if (endpoint == null) {
            return; // is closed; a test finds it
        }
        operation.addExtension(
                "x-required-roles",
                List.of(endpoint.annotation(DotName.createSimple(RolesAllowed.class))
                        .value()
                        .asStringArray()));
        operation.addExtension(
                "x-reach",
                endpoint.annotation(DotName.createSimple(Reaches.class))
                        .value()
                        .asEnum()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
        if (endpoint.hasAnnotation(DotName.createSimple(Confidential.class))) {
            operation.addExtension("x-confidential", true);
        }
    }
}
