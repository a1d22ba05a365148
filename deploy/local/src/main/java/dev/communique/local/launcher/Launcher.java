package dev.communique.local.launcher;

import dev.communique.local.LocalDatabase;
import dev.communique.local.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code deploy/up} runs: looks whether it may start, starts all there is, keeps it running until it is
 * interrupted or terminated, then stops it in order.
 */
final class Launcher {
    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final List<Role> STOP_ORDER = List.of(Role.GATEWAY, Role.INGEST, Role.ANALYSIS);

    private final Path project;
    private final Options options;
    private final Map<String, String> environment;
    private final Home home;
    private final OwnParts own;
    private final Progress progress = new Progress(System.out);

    private Launcher(Path project, Options options, Map<String, String> environment) {
        this.project = project;
        this.options = options;
        this.environment = environment;
        this.home = Home.of(environment, project);
        this.own = new OwnParts(environment);
    }

    /** @param arguments the project's folder, then the options of deploy/up */
    public static void main(String[] arguments) {
        try {
            Options options = Options.parse(List.of(arguments).subList(1, arguments.length));
            new Launcher(Path.of(arguments[0]), options, System.getenv()).run();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            // Told to stop: the shutdown hook does it, and the virtual machine ends after that.
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws CannotStart, InterruptedException {
        Map<Role, String> ownPasswords = own.jdbcUrl().isPresent() ? own.passwords() : Map.of();
        ServicePrograms programs = new ServicePrograms(project, home, options, environment);
        programs.checkBuilt();
        home.create();
        HomeLock lock = HomeLock.take(home);
        home.prepare();
        ProcessRecords records = new ProcessRecords(home.processes());
        endLeftOvers(records);
        home.turnLogs();
        checkPorts();
        Stack stack = stack(programs, records, secrets(), ownPasswords);
        Thread starting = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(starting, stack, lock), "stop"));
        stack.start();
        progress.say("All is ready.");
        System.out.println(new Welcome(
                        "http://" + own.gatewayHost() + ":" + options.ports().of(Endpoint.GATEWAY), home, environment)
                .text());
        Thread.currentThread().join();
    }

    private static void stop(Thread starting, Stack stack, HomeLock lock) {
        starting.interrupt();
        stack.stop();
        try {
            lock.close();
        } catch (IOException e) {
            System.err.println("The lock of the data folder could not be given back: " + e.getMessage());
        }
    }

    private Stack stack(
            ServicePrograms programs, ProcessRecords records, Secrets secrets, Map<Role, String> ownPasswords) {
        Readiness readiness = new Readiness(progress, START_LIMIT);
        Map<Role, String> passwords = ownPasswords.isEmpty() ? secrets.passwords() : ownPasswords;
        PortPlan ports = options.ports();
        Access access = new Access(
                own.bootstrapServers().orElse(ports.address(Endpoint.BROKER)),
                own.jdbcUrl().orElse(LocalDatabase.jdbcUrl(ports.of(Endpoint.DATABASE))),
                passwords,
                own.serviceToken().orElse(secrets.serviceToken()));
        Map<Role, JavaProgram> services = programs.programs(access);
        Map<Child, URI> children = new LinkedHashMap<>();
        for (Role role : STOP_ORDER) {
            children.put(child(services.get(role), records), ready(role));
        }
        return new Stack(broker(records, readiness), database(records, secrets, access), children, readiness, progress);
    }

    private Foundation broker(ProcessRecords records, Readiness readiness) {
        if (own.bootstrapServers().isPresent()) {
            return new OwnBroker(own.bootstrapServers().get(), progress);
        }
        JavaProgram program = EmbeddedBroker.program(home, options.ports(), environment);
        return new EmbeddedBroker(
                child(program, records), readiness, options.ports().of(Endpoint.BROKER));
    }

    private Foundation database(ProcessRecords records, Secrets secrets, Access access) {
        if (own.jdbcUrl().isPresent()) {
            return new OwnDatabase(access.jdbcUrl(), access.passwords());
        }
        DatabaseProgram program = new DatabaseProgram(new LocalDatabase.Settings(
                home.database(),
                home.programs(),
                home.log("database"),
                options.ports().of(Endpoint.DATABASE),
                secrets.superuserPassword(),
                true));
        return new EmbeddedDatabase(program, child(program, records), access.passwords(), progress);
    }

    private Child child(Program program, ProcessRecords records) {
        return new Child(program, records, progress, BackOff.usual());
    }

    private URI ready(Role role) {
        int port = options.ports().of(ServicePrograms.endpoint(role));
        return URI.create(
                "http://" + (role == Role.GATEWAY ? own.gatewayHost() : "127.0.0.1") + ":" + port + "/q/health/ready");
    }

    private void endLeftOvers(ProcessRecords records) throws CannotStart, InterruptedException {
        for (String name : List.of("api-gateway", "ingest-service", "analysis-service", "broker", "database")) {
            try {
                if (records.endLeftOver(name)) {
                    progress.say("%s was left running by a launcher that was killed; it is ended now.", name);
                }
            } catch (IOException e) {
                throw home.notWritable(e);
            }
        }
    }

    private void checkPorts() throws CannotStart {
        Set<Endpoint> needed = EnumSet.copyOf(own.embedded());
        options.ports().checkFree(needed);
    }

    private Secrets secrets() throws CannotStart {
        try {
            return Secrets.of(home.secrets());
        } catch (IOException e) {
            throw home.notWritable(e);
        }
    }
}
