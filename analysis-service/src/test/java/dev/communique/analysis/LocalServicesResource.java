package dev.communique.analysis;

import dev.communique.local.LocalServices;
import dev.communique.local.Role;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the tests of this module a real broker and a real database. */
public class LocalServicesResource implements QuarkusTestResourceLifecycleManager {
    private LocalServices services;

    @Override
    public Map<String, String> start() {
        try {
            services = LocalServices.start();
            return services.settingsFor(Role.ANALYSIS);
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
