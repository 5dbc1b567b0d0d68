package io.partnerconnect.quality;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of the service's own settings, as its {@code @ConfigMapping} interfaces have them. */
final class Settings {
    private static final String MAPPING = "io.smallrye.config.ConfigMapping";
    private static final String PARENT_NAME = "io.smallrye.config.WithParentName";

    private Settings() {}

    static Stream<String> in(List<JavaClass> classes) {
        return classes.stream().filter(type -> type.isAnnotatedWith(MAPPING)).flatMap(type -> of(prefix(type), type));
    }

    private static String prefix(JavaClass type) {
        return type.getAnnotationOfType(MAPPING)
                .get("prefix")
                .map(Object::toString)
                .orElseThrow();
    }

    private static Stream<String> of(String prefix, JavaClass group) {
        return group.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .flatMap(method -> of(name(prefix, method), method.getReturnType()));
    }

    private static Stream<String> of(String name, JavaType type) {
        if (type instanceof JavaParameterizedType generic) {
            List<JavaType> arguments = generic.getActualTypeArguments();
            boolean map = type.getName().startsWith("java.util.Map");
            return of(map ? name + ".\"<name>\"" : name, arguments.getLast());
        }
        JavaClass group = type.toErasure();
        return group.isInterface() && group.getPackageName().startsWith("io.partnerconnect")
                ? of(name, group)
                : Stream.of(name);
    }

    private static String name(String prefix, JavaMethod method) {
        return method.isAnnotatedWith(PARENT_NAME) ? prefix : prefix + "." + kebab(method.getName());
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
