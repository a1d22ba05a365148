package dev.communique.ingest.revision;

import java.time.LocalDate;

/** The revisions of one source that were seen on one day in UTC: each is published, set aside, or still waits. */
public record RevisionCounts(String source, LocalDate day, long accepted, long published, long setAside) {}
