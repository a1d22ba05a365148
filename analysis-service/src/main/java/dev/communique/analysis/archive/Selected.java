package dev.communique.analysis.archive;

/**
 * A document that was picked.
 *
 * @param segment its number among those of the findings
 */
record Selected(int segment, int document) {}
