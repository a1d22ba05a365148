package dev.communique.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "communique.fetch")
interface FetchConfig {
    /** How publishers see who reads them. In robots.txt the name is always {@code Communique}. */
    @WithDefault("Communique/1.0 (reads official statements)")
    String userAgent();

    /** How long a server may take to connect, and how long it may be silent; longer holds a reader for longer. */
    @WithDefault("10s")
    Duration patience();

    /** How long one answer may take in all, however slowly it drips. */
    @WithDefault("30s")
    Duration longest();

    /** Bytes of an answer, unpacked; what is larger is refused. Higher costs heap for each reader. */
    @WithDefault("10000000")
    int largestBytes();

    /** How many times larger an answer may get by unpacking; what grows by more is taken for a bomb. */
    @WithDefault("200")
    int largestRatio();

    /** Redirects followed from one address. */
    @WithDefault("5")
    int redirects();

    /** The pause between two requests to one host; shorter is less polite, longer delays hosts with many pages. */
    @WithDefault("1s")
    Duration pace();

    /** The longest Crawl-delay of a robots.txt that is kept; a longer one is cut to it. */
    @WithDefault("60s")
    Duration longestCrawlDelay();

    /** How long a robots.txt is taken as read; RFC 9309 asks for no more than a day. */
    @WithDefault("24h")
    Duration robotsAge();

    /** The longest Retry-After that is kept; a longer one is cut to it. */
    @WithDefault("24h")
    Duration longestRetryAfter();
}
