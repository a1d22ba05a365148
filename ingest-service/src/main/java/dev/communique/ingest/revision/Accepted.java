package dev.communique.ingest.revision;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a statement that was handed in; {@code isNew}: this revision did not exist before. */
public record Accepted(
        String id, int revision, @JsonProperty("new") boolean isNew) {}
