package dev.communique.bench;

import java.io.IOException;

/** Something that the driver made in the gateway; gone when closed, and also when the driver is interrupted. */
final class Created implements AutoCloseable {
    private final Gateway gateway;
    private final String path;
    private final String id;
    private final Thread onExit = new Thread(this::delete, "delete");

    private Created(Gateway gateway, String path, String id) {
        this.gateway = gateway;
        this.path = path;
        this.id = id;
    }

    static Created in(Gateway gateway, String collection, String object) throws IOException, InterruptedException {
        String id = gateway.create(collection, object).path("id").asText();
        Created created = new Created(gateway, collection + "/" + id, id);
        Runtime.getRuntime().addShutdownHook(created.onExit);
        return created;
    }

    String id() {
        return id;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onExit);
        delete();
    }

    private void delete() {
        try {
            gateway.delete(path);
        } catch (IOException e) {
            System.err.printf("%s is still there: %s%n", path, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
