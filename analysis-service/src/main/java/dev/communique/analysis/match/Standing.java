package dev.communique.analysis.match;

import org.apache.lucene.search.Query;

/**
 * A query that waits for passages.
 *
 * @param id unique among those of one language
 * @param together whether its parts may be found in different passages of a unit, which is then asked as a whole
 */
public record Standing(String id, Query query, boolean together) {}
