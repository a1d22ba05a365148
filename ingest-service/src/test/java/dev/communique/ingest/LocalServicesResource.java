package dev.communique.ingest;

import dev.communique.local.LocalServices;
import dev.communique.local.Role;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** Gives the tests of this module a real broker and a real database. */
public class LocalServicesResource implements QuarkusTestResourceLifecycleManager {
    private LocalServices services;

    @Override
    public Map<String, String> start() {
        try {
            services = LocalServices.start();
            Map<String, String> settings = new HashMap<>(services.settingsFor(Role.INGEST));
            settings.put(
                    "communique.home",
                    Files.createTempDirectory("communique-home").toString());
            return settings;
        } catch (Exception e) {
            throw new IllegalStateException("the local broker and database did not start", e);
        }
    }

    @Override
    public void stop() {
        try {
            services.close();
        } catch (Exception e) {
            throw new IllegalStateException("the local broker and database did not stop", e);
        }
    }
}
