package io.partnerconnect.quality;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules about what is inside the layers. */
final class CodeRules {
    /** What makes code depend on the moment, on chance, or on patience, when it is called without being handed in. */
    private static final Set<String> AMBIENT = Set.of(
            "java.lang.Thread.sleep",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.InstantSource.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.security.SecureRandom.<init>",
            "java.util.concurrent.ThreadLocalRandom.current");

    private final String base;

    CodeRules(String base) {
        this.base = base;
    }

    /** Types in a port's methods that are neither the JDK's nor the domain's own. */
    List<String> foreignTypesInPorts(List<JavaClass> classes) {
        return portMethods(classes)
                .flatMap(method -> Stream.concat(
                                Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !speaksDomain(type))
                        .map(type -> method.getFullName() + " speaks of " + type.getName()))
                .toList();
    }

    List<String> broadPorts(List<JavaClass> classes, int most) {
        return classes.stream()
                .filter(type -> within(type, "domain.port.out") && type.isInterface())
                .filter(type -> methods(type).count() > most)
                .map(type -> type.getName() + " has " + methods(type).count() + " methods")
                .toList();
    }

    /** Where a transaction begins outside {@code layer}: by annotation or by hand. */
    List<String> transactionsOutside(String layer, List<JavaClass> classes) {
        Predicate<JavaClass> begins = type -> type.getDirectDependenciesFromSelf().stream()
                .map(edge -> edge.getTargetClass().getName())
                .anyMatch(name -> name.startsWith("jakarta.transaction.") || name.endsWith(".QuarkusTransaction"));
        return classes.stream()
                .filter(type -> !within(type, layer))
                .filter(begins)
                .map(JavaClass::getName)
                .toList();
    }

    /** Types of a layer that are used by classes outside of it. */
    List<String> seenFromOutside(String layer, List<JavaClass> classes) {
        return classes.stream()
                .filter(type -> !within(type, layer))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(edge -> edge.getTargetClass().getBaseComponentType())
                .filter(type -> within(type, layer))
                .map(JavaClass::getName)
                .distinct()
                .sorted()
                .toList();
    }

    /** Where time, chance or a pause is taken out of the air. */
    List<String> ambient(List<JavaClass> classes) {
        return classes.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> AMBIENT.contains(name(access.getTarget())) && !seeded(access))
                .map(access -> topLevel(access.getOriginOwner()).getName() + " uses " + name(access.getTarget()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Classes that use anything below a foreign package. */
    List<String> users(String foreign, List<JavaClass> classes) {
        return classes.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(edge -> edge.getTargetClass().getName().startsWith(foreign)))
                .map(JavaClass::getName)
                .toList();
    }

    boolean within(JavaClass type, String layer) {
        String root = base + "." + layer;
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private Stream<JavaMethod> portMethods(List<JavaClass> classes) {
        return classes.stream()
                .filter(type -> within(type, "domain.port.in") || within(type, "domain.port.out"))
                .flatMap(CodeRules::methods);
    }

    private static Stream<JavaMethod> methods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private boolean speaksDomain(JavaClass type) {
        return type.isPrimitive()
                || type.getName().startsWith("java.")
                || within(type, "domain.model")
                || within(type, "evidence")
                || within(type, "domain.port.in")
                || within(type, "domain.port.out");
    }

    /** A generator that is given its seed gives the same every time. */
    private static boolean seeded(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.ConstructorCallTarget target
                && !target.getRawParameterTypes().isEmpty();
    }

    private static String name(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(CodeRules::topLevel).orElse(type);
    }
}
