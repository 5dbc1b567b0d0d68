package io.partnerconnect.quality;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of this repository, found from the root POM: a module that is added there is covered without a word here. */
final class Repository {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Path ROOT =
            Path.of(System.getProperty("repository", "..")).toAbsolutePath();

    private Repository() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static List<String> modules() {
        return MODULE.matcher(text(file("pom.xml")))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    /** The production classes of every module. */
    static List<JavaClass> classes() {
        return classesIn("classes");
    }

    static List<JavaClass> testClasses() {
        return classesIn("test-classes");
    }

    static boolean isBuilt(String module) {
        return Files.isDirectory(classes(module, "classes"));
    }

    static boolean hasProductionCode(String module) {
        return !files(file(module).resolve("src/main/java"), ".java").isEmpty();
    }

    /** The files below a folder whose names end so, without what builds and tools leave there. */
    static List<Path> files(Path folder, String end) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(end) && Files.isRegularFile(file))
                    .filter(Repository::isOurs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String relative(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static List<JavaClass> classesIn(String folder) {
        List<Path> folders = modules().stream()
                .map(module -> classes(module, folder))
                .filter(Files::isDirectory)
                .toList();
        return List.copyOf(new ClassFileImporter().importPaths(folders));
    }

    private static Path classes(String module, String folder) {
        return file(module).resolve("target").resolve(folder);
    }

    private static boolean isOurs(Path file) {
        return Stream.of("target", "node_modules", ".git", ".local")
                .noneMatch(
                        folder -> Stream.iterate(file, path -> path != null && path.startsWith(ROOT), Path::getParent)
                                .anyMatch(path -> folder.equals(String.valueOf(path.getFileName()))));
    }
}
