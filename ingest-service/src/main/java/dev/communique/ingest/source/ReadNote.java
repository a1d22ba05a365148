package dev.communique.ingest.source;

/**
 * What is remembered of a read.
 *
 * @param url where the source was read: a source that was given another one meanwhile has nothing to do with it
 * @param movedTo where the source is now for good, or null where that is not known to have changed
 */
public record ReadNote(
        ReadOutcome outcome, String url, Validators validators, Rhythm rhythm, String movedTo, NextRead next) {}
