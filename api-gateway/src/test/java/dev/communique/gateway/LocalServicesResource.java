package dev.communique.gateway;

import dev.communique.gateway.testsupport.Archive;
import dev.communique.gateway.testsupport.StandInOwners;
import dev.communique.local.LocalServices;
import dev.communique.local.Role;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Gives the tests of this module a real broker, and a real database in which analysis-service has its
 * tables, and stand-ins for the services behind it. */
public class LocalServicesResource implements QuarkusTestResourceLifecycleManager {
    private LocalServices services;
    private StandInOwners owners;

    @Override
    public Map<String, String> start() {
        try {
            services = LocalServices.start();
            try (var connection = services.connect()) {
                Archive.migrate(connection);
            }
            owners = StandInOwners.start();
            Map<String, String> settings = new HashMap<>(services.settingsFor(Role.GATEWAY));
            settings.put("communique.ingest-url", owners.url());
            settings.put("communique.analysis-url", owners.url());
            return settings;
        } catch (Exception e) {
            throw new IllegalStateException("the local broker and database did not start", e);
        }
    }

    @Override
    public void stop() {
        try {
            owners.close();
            services.close();
        } catch (Exception e) {
            throw new IllegalStateException("the local broker and database did not stop", e);
        }
    }
}
