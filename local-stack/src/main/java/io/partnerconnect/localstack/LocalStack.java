package io.partnerconnect.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts database, simulator and service, in this order, and ends them in the other one. */
public final class LocalStack implements AutoCloseable {
    private final Options options;
    private final URI url;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private LocalStack(Options options) {
        this.options = options;
        this.url = local(options.port());
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        // The embedded database logs into its own file; that there is nothing else to log to need not be said at each
        // start.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        try {
            LocalStack stack = new LocalStack(Options.parse(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "end"));
            return stack.start().await();
        } catch (IllegalArgumentException e) {
            System.err.println("run: " + e.getMessage() + "\n" + Options.USAGE);
            return 2;
        } catch (Service.ServiceEnded e) {
            System.err.println("run: " + e.getMessage());
            return e.exitCode();
        } catch (IOException | SQLException | IllegalStateException e) {
            System.err.println("run: " + e.getMessage());
            return 1;
        }
    }

    private Service start() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createDirectories(options.folder());
        Keys keys = Keys.in(folder);
        Database database = running(database(folder, keys));
        Playground playground = options.simulator() ? running(Playground.start(options.simulatorPort())) : null;
        List<Registration> workspaces = playground == null ? List.of() : playground.registrations();
        ServiceSettings settings = new ServiceSettings(folder)
                .listening(options.host(), options.port(), options.managementPort())
                .database(database, keys)
                .keys(keys);
        if (playground != null) {
            settings.workspaces(workspaces);
        }
        Service service = running(Service.start(Options.SERVICE, local(options.managementPort()), settings.write()));
        service.awaitReadiness();
        register(workspaces, keys);
        System.out.print(new Announcement(url, keys, database, folder).text(playground));
        return service;
    }

    private Database database(Path folder, Keys keys) throws IOException, SQLException {
        String elsewhere = options.database();
        return elsewhere == null ? Database.start(folder, options.databasePort(), keys) : Database.at(elsewhere, keys);
    }

    private void register(List<Registration> workspaces, Keys keys) throws IOException, InterruptedException {
        try (Registrar registrar = new Registrar(url, keys.apiKey("admin"))) {
            for (Registration workspace : workspaces) {
                registrar.register(workspace);
            }
        }
    }

    private <T extends AutoCloseable> T running(T part) {
        synchronized (running) {
            running.push(part);
        }
        return part;
    }

    /** Ends what is running, the youngest first. */
    @Override
    public void close() {
        for (AutoCloseable part = next(); part != null; part = next()) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("run: " + e.getMessage());
            }
        }
    }

    private @Nullable AutoCloseable next() {
        synchronized (running) {
            return running.poll();
        }
    }
}
