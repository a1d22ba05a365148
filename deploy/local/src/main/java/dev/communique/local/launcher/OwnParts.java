package dev.communique.local.launcher;

import dev.communique.local.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the environment names, to be used instead of what the launcher would bring up or make itself. */
final class OwnParts {
    static final String BROKER = "KAFKA_BOOTSTRAP_SERVERS";
    static final String DATABASE = "QUARKUS_DATASOURCE_JDBC_URL";
    static final String SHARED_PASSWORD = "QUARKUS_DATASOURCE_PASSWORD";

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::");

    private final Map<String, String> environment;

    OwnParts(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    Optional<String> bootstrapServers() {
        return given(BROKER);
    }

    Optional<String> jdbcUrl() {
        return given(DATABASE);
    }

    /** By which the services know one another, instead of the generated one. */
    Optional<String> serviceToken() {
        return given("COMMUNIQUE_SERVICE_TOKEN");
    }

    /** Where this machine reaches the gateway; it may have been told to listen to others too. */
    String gatewayHost() {
        return given("QUARKUS_HTTP_HOST")
                .filter(host -> !EVERY_ADDRESS.contains(host))
                .orElse("127.0.0.1");
    }

    /** What the launcher itself has to bring up. */
    Set<Endpoint> embedded() {
        Set<Endpoint> embedded = EnumSet.allOf(Endpoint.class);
        if (bootstrapServers().isPresent()) {
            embedded.removeAll(Set.of(Endpoint.BROKER, Endpoint.CONTROLLER));
        }
        if (jdbcUrl().isPresent()) {
            embedded.remove(Endpoint.DATABASE);
        }
        return embedded;
    }

    /** The roles' passwords in a database of one's own: each role's variable, or one for all of them. */
    Map<Role, String> passwords() throws CannotStart {
        Map<Role, String> passwords = new EnumMap<>(Role.class);
        List<String> missing = new ArrayList<>();
        for (Role role : Role.values()) {
            Optional<String> password = given(passwordVariable(role)).or(() -> given(SHARED_PASSWORD));
            password.ifPresentOrElse(text -> passwords.put(role, text), () -> missing.add(passwordVariable(role)));
        }
        if (!missing.isEmpty()) {
            throw new CannotStart(DATABASE + " names a database of your own; set " + String.join(", ", missing)
                    + " to the passwords of its roles, or " + SHARED_PASSWORD + " if all have the same."
                    + " deploy/database.sql makes the roles.");
        }
        return passwords;
    }

    static String passwordVariable(Role role) {
        return "COMMUNIQUE_" + role.name() + "_PASSWORD";
    }

    private Optional<String> given(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
    }
}
