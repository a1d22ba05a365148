package dev.communique.gateway.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How webhooks are called. */
@ConfigMapping(prefix = "communique.webhooks")
interface WebhookConfig {
    /** The delays before each further try, as Standard Webhooks proposes; each is spread by a tenth either way. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retries();

    /** When a receiver counts as hanging. Longer holds one of its few connections longer. */
    @WithDefault("15s")
    Duration timeout();

    /** How often due retries are looked for; new alerts do not wait for it. */
    @WithDefault("1s")
    Duration poll();

    /** Calls to one webhook at a time: more is faster, and more for a hanging one to hold. */
    @WithDefault("4")
    int callsPerWebhook();

    /** Calls at a time in all, a thread each; others wait when so many receivers hang at once. */
    @WithDefault("128")
    int calls();
}
