package dev.communique.ingest.feed;

import java.time.Instant;

/**
 * One item of a feed.
 *
 * @param key by which the feed tells it from others
 * @param link the page of the statement, or null
 * @param html what the feed itself says of it, or null
 * @param published or null
 * @param contentHash changes when anything of the entry does
 */
record FeedEntry(String key, String link, String title, String html, Instant published, String contentHash) {}
