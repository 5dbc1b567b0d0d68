package io.partnerconnect.localstack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said on the command line.
 *
 * @param managementPort of the service's health and metrics
 * @param simulatorPort of the simulator's control API; its workspaces get the ports after it
 * @param folder where the database, the keys and the settings are kept
 * @param host where the service listens
 * @param databasePort where the database listens that is started
 * @param database the JDBC address of a PostgreSQL to use instead, as a superuser
 */
record Options(
        boolean simulator,
        int port,
        int managementPort,
        int simulatorPort,
        Path folder,
        String host,
        int databasePort,
        @Nullable String database) {
    /** Where ./run has the service built. */
    static final Path SERVICE = Path.of("app/target/quarkus-app/quarkus-run.jar");

    static final String USAGE = """
            usage: ./run [OPTION]…

              --without-simulator   no simulated workspaces: register real ones, with credentials
                                    that are set in <folder>/workspaces.properties
              --port N              where the service listens (8080)
              --management-port N   its health and metrics, on this machine only (9000)
              --host ADDRESS        at which address (127.0.0.1)
              --simulator-port N    the simulator's control API; its workspaces follow (18080)
              --folder PATH         where database, keys and settings are kept (.local)
              --database-port N     where the database listens (15432)
              --database JDBC-URL   use this PostgreSQL, as a superuser, instead of starting one
            """;

    /** Throws {@link IllegalArgumentException} for what is not in {@link #USAGE}. */
    static Options parse(List<String> arguments) {
        Options options = new Options(true, 8080, 9000, 18080, Path.of(".local"), "127.0.0.1", 15432, null);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.removeFirst(), rest);
        }
        return options;
    }

    private Options with(String argument, Deque<String> rest) {
        return switch (argument) {
            case "--without-simulator" ->
                new Options(false, port, managementPort, simulatorPort, folder, host, databasePort, database);
            case "--port" ->
                new Options(
                        simulator,
                        number(argument, rest),
                        managementPort,
                        simulatorPort,
                        folder,
                        host,
                        databasePort,
                        database);
            case "--management-port" ->
                new Options(
                        simulator, port, number(argument, rest), simulatorPort, folder, host, databasePort, database);
            case "--simulator-port" ->
                new Options(
                        simulator, port, managementPort, number(argument, rest), folder, host, databasePort, database);
            case "--folder" ->
                new Options(
                        simulator,
                        port,
                        managementPort,
                        simulatorPort,
                        Path.of(value(argument, rest)),
                        host,
                        databasePort,
                        database);
            case "--host" ->
                new Options(
                        simulator,
                        port,
                        managementPort,
                        simulatorPort,
                        folder,
                        value(argument, rest),
                        databasePort,
                        database);
            case "--database-port" ->
                new Options(
                        simulator, port, managementPort, simulatorPort, folder, host, number(argument, rest), database);
            case "--database" ->
                new Options(
                        simulator,
                        port,
                        managementPort,
                        simulatorPort,
                        folder,
                        host,
                        databasePort,
                        value(argument, rest));
            default -> throw new IllegalArgumentException("unknown argument " + argument);
        };
    }

    private static String value(String argument, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(argument + " needs a value");
        }
        return rest.removeFirst();
    }

    private static int number(String argument, Deque<String> rest) {
        String text = value(argument, rest);
        if (!text.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(argument + " needs a port");
        }
        return Integer.parseInt(text);
    }
}
