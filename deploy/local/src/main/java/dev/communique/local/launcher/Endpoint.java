package dev.communique.local.launcher;

/** What listens on a port; in the order in which {@code --port-base} counts. */
enum Endpoint {
    GATEWAY("the gateway", 8080),
    INGEST("ingest-service", 8081),
    ANALYSIS("analysis-service", 8082),
    BROKER("the broker", 19092),
    DATABASE("the database", 15432),
    CONTROLLER("the broker's controller", 19093);

    private final String inWords;
    private final int usualPort;

    Endpoint(String inWords, int usualPort) {
        this.inWords = inWords;
        this.usualPort = usualPort;
    }

    String inWords() {
        return inWords;
    }

    int usualPort() {
        return usualPort;
    }
}
