package dev.communique.local.launcher;

import java.util.Map;

/** What is said once all is ready: where things are, and what to try next. */
record Welcome(String gateway, Home home, Map<String, String> environment) {
    Welcome {
        environment = Map.copyOf(environment);
    }

    String text() {
        String curl = environment.getOrDefault("COMMUNIQUE_API_KEYS", "").isBlank()
                ? "curl"
                : "curl -H \"Authorization: Bearer $COMMUNIQUE_API_KEY\"";
        return """

                Communiqué is ready.
                  API           %1$s/api/v1
                  Swagger UI    %1$s/q/swagger-ui
                  data          %2$s
                  drop texts    %3$s
                  logs          %4$s

                Try next:
                  %5$s '%1$s/api/v1/themes'
                  %5$s '%1$s/api/v1/trends?theme=arms-control&interval=month'
                  %5$s -N '%1$s/api/v1/stream'

                Ctrl-C stops everything; the next deploy/up goes on from the same data.
                """.formatted(gateway, home.folder(), home.inbox(), home.logs(), curl);
    }
}
