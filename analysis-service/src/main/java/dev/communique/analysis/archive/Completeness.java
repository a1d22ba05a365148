package dev.communique.analysis.archive;

/**
 * Whether the index holds all that had been published when this instance began to read.
 *
 * @param share of it that is in the index, from 0 to 1
 */
public record Completeness(boolean complete, double share) {}
