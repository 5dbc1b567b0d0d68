package io.partnerconnect.app.rest.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Completes the OpenAPI document with what is the same everywhere: how to come in, and the problems any endpoint can answer with. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiDocument implements OASFilter {
    private static final String SCHEME = "api_key";
    private static final List<Kind> ALWAYS = List.of(
            Kind.INVALID,
            Kind.UNAUTHENTICATED,
            Kind.FORBIDDEN,
            Kind.NOT_FOUND,
            Kind.NOT_ACCEPTABLE,
            Kind.TOO_MANY,
            Kind.INTERNAL,
            Kind.UNAVAILABLE);
    private static final List<Kind> REFUSED = List.of(Kind.REFUSED);
    private static final List<Kind> CHANGING = List.of(Kind.CONFLICT, Kind.REFUSED, Kind.OUTCOME_UNKNOWN);
    private static final List<Kind> WITH_BODY = List.of(Kind.TIMEOUT, Kind.TOO_LARGE, Kind.MEDIA_TYPE);
    private static final List<Kind> WITH_VERSION = List.of(Kind.STALE, Kind.PRECONDITION);

    private final OpenApiSchemas schemas;
    private final OpenApiAccess access;

    public OpenApiDocument(IndexView index) {
        this.schemas = new OpenApiSchemas(index);
        this.access = new OpenApiAccess(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        schemas.complete(document.getComponents().getSchemas());
        document.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "An API key of this service, or an access token of a configured identity provider"));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME));
        document.servers(List.of(OASFactory.createServer().url("/").description("This installation")));
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach((method, operation) -> {
                    complete(method, operation);
                    access.complete(operation);
                }));
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        operation.setTags(Stream.ofNullable(operation.getTags())
                .flatMap(List::stream)
                .map(tag -> tag.replace(" Resource", ""))
                .toList());
        ALWAYS.forEach(kind -> add(operation, kind));
        operation.getResponses().addAPIResponse("431", headersTooLarge());
        (method == PathItem.HttpMethod.GET ? REFUSED : CHANGING).forEach(kind -> add(operation, kind));
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            WITH_BODY.forEach(kind -> add(operation, kind));
        }
        if (hasHeader(operation, "If-Match")) {
            WITH_VERSION.forEach(kind -> add(operation, kind));
        }
        if (hasHeader(operation, "Idempotency-Key")) {
            require(operation, "Idempotency-Key");
            replay(operation);
        }
        require(operation, "reason");
    }

    /** What a repeated request is answered with. */
    private static void replay(Operation operation) {
        String description =
                "The operation an earlier request with this Idempotency-Key began; header Idempotent-Replayed: true";
        Schema operationSchema = OASFactory.createSchema().ref("OperationResponse");
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        if (ok == null) {
            operation.getResponses().addAPIResponse("200", answer(description, "application/json", operationSchema));
            return;
        }
        MediaType json = ok.getContent().getMediaType("application/json");
        json.setSchema(OASFactory.createSchema().addAnyOf(json.getSchema()).addAnyOf(operationSchema));
    }

    private static void add(Operation operation, Kind kind) {
        operation
                .getResponses()
                .addAPIResponse(
                        Integer.toString(kind.status()),
                        answer(
                                kind.title(),
                                Problem.MEDIA_TYPE,
                                OASFactory.createSchema().ref("Problem")));
    }

    /** Refused where requests are received, before anything is known of them. */
    private static APIResponse headersTooLarge() {
        return OASFactory.createAPIResponse().description("The headers are larger than 16 KiB; there is no body");
    }

    private static APIResponse answer(String description, String mediaType, Schema schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(mediaType, OASFactory.createMediaType().schema(schema)));
    }

    private static boolean hasHeader(Operation operation, String name) {
        return parameters(operation).anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static void require(Operation operation, String name) {
        parameters(operation)
                .filter(parameter -> name.equals(parameter.getName()))
                .forEach(parameter -> parameter.setRequired(true));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Stream.ofNullable(operation.getParameters()).flatMap(List::stream);
    }
}
