package dev.communique.ingest.source;

/**
 * What is remembered of a read.
 *
 * @param movedTo where the source is now for good, or null where that is not known to have changed
 */
public record ReadNote(ReadOutcome outcome, Validators validators, Rhythm rhythm, String movedTo, NextRead next) {}
