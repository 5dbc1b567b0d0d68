package io.partnerconnect.quality;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Every class is in exactly one layer, no layer is empty, and no edge is there that is not allowed. */
final class LayerRules {
    private final String base;
    private final List<Layer> layers;

    LayerRules(String base, List<Layer> layers) {
        this.base = base;
        this.layers = List.copyOf(layers);
    }

    /** Classes that are in no layer, or in several. */
    List<String> unplaced(List<JavaClass> classes) {
        return classes.stream()
                .filter(type -> layersOf(type).size() != 1)
                .map(type -> type.getName() + " is in layers " + names(layersOf(type)))
                .toList();
    }

    List<String> emptyLayers(List<JavaClass> classes) {
        return layers.stream()
                .filter(layer -> classes.stream()
                        .noneMatch(type ->
                                layer.holds(base, type) && !type.getSimpleName().equals("package-info")))
                .map(Layer::name)
                .toList();
    }

    List<String> forbiddenEdges(List<JavaClass> classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(edge -> !allowed(edge))
                .map(edge ->
                        edge.getOriginClass().getName() + " -> " + target(edge).getName())
                .distinct()
                .sorted()
                .toList();
    }

    List<Layer> layersOf(JavaClass type) {
        return layers.stream().filter(layer -> layer.holds(base, type)).toList();
    }

    private boolean allowed(Dependency edge) {
        JavaClass target = target(edge);
        if (target.isPrimitive()) {
            return true;
        }
        return layersOf(edge.getOriginClass()).stream().allMatch(origin -> allowed(origin, target));
    }

    private boolean allowed(Layer origin, JavaClass target) {
        if (!target.getPackageName().startsWith(base)) {
            return origin.mayUse(target.getName());
        }
        List<Layer> targets = layersOf(target);
        return !targets.isEmpty() && targets.stream().allMatch(origin::mayUse);
    }

    private static JavaClass target(Dependency edge) {
        return edge.getTargetClass().getBaseComponentType();
    }

    private static List<String> names(List<Layer> layers) {
        return layers.stream().map(Layer::name).toList();
    }
}
