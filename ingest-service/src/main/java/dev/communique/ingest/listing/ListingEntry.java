package dev.communique.ingest.listing;

import dev.communique.ingest.statement.DateOrInstant;

/**
 * One item of a listing.
 *
 * @param key by which the listing tells it from others
 * @param link the page of the statement, or null
 * @param html what the listing itself says of it, or null
 * @param published or null
 * @param contentHash changes when anything of the entry does
 */
public record ListingEntry(
        String key, String link, String title, String html, DateOrInstant published, String contentHash) {}
