package io.partnerconnect.app.rest.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Writes into schemas what the types of the code say: names as on the wire, which fields are always there, which can be null. */
final class OpenApiSchemas {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final String OURS = "io.partnerconnect.";

    private final IndexView index;

    OpenApiSchemas(IndexView index) {
        this.index = index;
    }

    void complete(Map<String, Schema> schemas) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()
                    && type.name().toString().startsWith(OURS)
                    && !type.simpleName().endsWith("Request")) {
                schemasOf(type, schemas).forEach(schema -> describe(type, schema));
            }
        }
        schemas.values().forEach(OpenApiSchemas::rename);
    }

    /** A generic type has one schema for each type it is used with, named after both. What has no fields is an enumeration of its name. */
    private static List<Schema> schemasOf(ClassInfo type, Map<String, Schema> schemas) {
        return schemas.entrySet().stream()
                .filter(named -> type.typeParameters().isEmpty()
                        ? named.getKey().equals(type.simpleName())
                        : named.getKey().startsWith(type.simpleName()))
                .map(Map.Entry::getValue)
                .filter(schema -> schema.getProperties() != null)
                .toList();
    }

    private static void describe(ClassInfo type, Schema schema) {
        Map<String, Schema> properties = propertiesOf(schema);
        boolean problem = type.simpleName().equals(Problem.class.getSimpleName());
        for (FieldInfo field : type.fields()) {
            Schema property = properties.get(field.name());
            if (property == null) {
                continue;
            }
            boolean nullable = field.type().hasAnnotation(NULLABLE);
            if (nullable) {
                properties.put(field.name(), orNull(property));
            }
            if (!(nullable && problem)) {
                schema.addRequired(field.name());
            }
        }
        schema.setProperties(properties);
    }

    /** Calling twice is safe: the filter is run more than once. */
    private static Schema orNull(Schema schema) {
        if (schema.getAnyOf() != null || isNullable(schema)) {
            return schema;
        }
        Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
        return schema.getRef() == null
                ? schema.addType(Schema.SchemaType.NULL)
                : OASFactory.createSchema()
                        .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                        .addAnyOf(nothing)
                        .description(schema.getDescription());
    }

    private static boolean isNullable(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
    }

    private static void rename(Schema schema) {
        Map<String, Schema> renamed = new LinkedHashMap<>();
        propertiesOf(schema).forEach((name, property) -> renamed.put(wire(name), property));
        if (!renamed.isEmpty()) {
            schema.setProperties(renamed);
        }
        if (schema.getRequired() != null) {
            List<String> required = new ArrayList<>(schema.getRequired());
            schema.setRequired(
                    required.stream().map(OpenApiSchemas::wire).distinct().toList());
        }
    }

    private static Map<String, Schema> propertiesOf(Schema schema) {
        return schema.getProperties() == null ? new LinkedHashMap<>() : new LinkedHashMap<>(schema.getProperties());
    }

    private static String wire(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
