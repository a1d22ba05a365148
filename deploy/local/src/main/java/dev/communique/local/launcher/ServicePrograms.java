package dev.communique.local.launcher;

import dev.communique.local.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three services as programs: which archive, how much memory, which settings. */
final class ServicePrograms {
    private static final Map<Role, String> MODULES = Map.of(
            Role.INGEST, "ingest-service",
            Role.ANALYSIS, "analysis-service",
            Role.GATEWAY, "api-gateway");
    private static final Map<Role, Endpoint> ENDPOINTS = Map.of(
            Role.INGEST, Endpoint.INGEST,
            Role.ANALYSIS, Endpoint.ANALYSIS,
            Role.GATEWAY, Endpoint.GATEWAY);
    private static final Map<Role, String> LARGEST_HEAP = Map.of(
            Role.INGEST, "-Xmx384m",
            Role.ANALYSIS, "-Xmx512m",
            Role.GATEWAY, "-Xmx256m");

    private final Path project;
    private final Home home;
    private final Options options;
    private final Map<String, String> environment;

    /** @param environment the launcher's own, which the services inherit but for what concerns the others */
    ServicePrograms(Path project, Home home, Options options, Map<String, String> environment) {
        this.project = project;
        this.home = home;
        this.options = options;
        this.environment = Map.copyOf(environment);
    }

    static String module(Role role) {
        return MODULES.get(role);
    }

    static Endpoint endpoint(Role role) {
        return ENDPOINTS.get(role);
    }

    void checkBuilt() throws CannotStart {
        for (Role role : Role.values()) {
            if (!Files.exists(archive(role))) {
                throw new CannotStart(archive(role) + " is missing; start with deploy/up, which builds it.");
            }
        }
    }

    Map<Role, JavaProgram> programs(Access access) {
        Map<Role, JavaProgram> programs = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            List<String> arguments = List.of(
                    LARGEST_HEAP.get(role),
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-jar",
                    archive(role).toString());
            programs.put(
                    role, new JavaProgram(module(role), home.log(module(role)), arguments, settings(role, access)));
        }
        return programs;
    }

    private Path archive(Role role) {
        return project.resolve(module(role)).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private Map<String, String> settings(Role role, Access access) {
        Map<String, String> settings = new HashMap<>(environment);
        // Each service signs in as its own role and knows no other's password.
        settings.remove("QUARKUS_DATASOURCE_USERNAME");
        for (Role each : Role.values()) {
            settings.remove(OwnParts.passwordVariable(each));
        }
        settings.put(OwnParts.BROKER, access.bootstrapServers());
        settings.put(OwnParts.DATABASE, access.jdbcUrl());
        settings.put(OwnParts.SHARED_PASSWORD, access.passwords().get(role));
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(options.ports().of(endpoint(role))));
        settings.put("COMMUNIQUE_HOME", home.folder().toString());
        settings.put("COMMUNIQUE_SERVICE_TOKEN", access.serviceToken());
        settings.putAll(ofRole(role));
        return settings;
    }

    /** Only the gateway may be told to listen elsewhere than on this machine. */
    private Map<String, String> ofRole(Role role) {
        return switch (role) {
            case INGEST ->
                Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "COMMUNIQUE_SAMPLES", String.valueOf(options.samples()));
            case ANALYSIS ->
                Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "COMMUNIQUE_ARCHIVE_DIRECTORY",
                        home.archive().toString());
            case GATEWAY ->
                Map.of(
                        "COMMUNIQUE_INGEST_URL", "http://" + options.ports().address(Endpoint.INGEST),
                        "COMMUNIQUE_ANALYSIS_URL", "http://" + options.ports().address(Endpoint.ANALYSIS),
                        "COMMUNIQUE_HOSTS", gatewayHosts());
        };
    }

    /** The gateway answers to the address that it was told to listen on, or its own readiness could not be asked. */
    private String gatewayHosts() {
        return Stream.of(environment.get("COMMUNIQUE_HOSTS"), new OwnParts(environment).gatewayHost())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(","));
    }
}
