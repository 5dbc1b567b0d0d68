package io.partnerconnect.quality;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * A part of the code, and all it may depend on besides itself and the JDK.
 *
 * @param packages its packages, below the base package; each with all packages below it
 * @param layers which other layers it may use
 * @param libraries which foreign packages it may use, as prefixes
 */
record Layer(String name, List<String> packages, List<String> layers, List<String> libraries) {
    Layer {
        packages = List.copyOf(packages);
        layers = List.copyOf(layers);
        libraries = List.copyOf(libraries);
    }

    boolean holds(String base, JavaClass type) {
        return packages.stream()
                .map(name -> base + "." + name)
                .anyMatch(name -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
    }

    boolean mayUse(Layer other) {
        return equals(other) || layers.contains(other.name());
    }

    boolean mayUse(String foreign) {
        return foreign.startsWith("java.") || libraries.stream().anyMatch(foreign::startsWith);
    }
}
