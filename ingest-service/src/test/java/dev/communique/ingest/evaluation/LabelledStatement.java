package dev.communique.ingest.evaluation;

import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.Publisher;
import java.util.List;
import java.util.Objects;

/**
 * A file and what a person found in it. Texts are empty where there is none, and null where it is not labelled.
 *
 * @param file relative to the folder
 * @param turns empty where they are not labelled
 */
record LabelledStatement(
        String file,
        String url,
        Publisher publisher,
        String title,
        DateOrInstant published,
        DateOrInstant delivered,
        String language,
        String mainSpeaker,
        List<LabelledTurn> turns,
        List<String> boilerplate) {
    LabelledStatement {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(publisher, "publisher");
        turns = List.copyOf(turns);
        boilerplate = List.copyOf(boilerplate);
    }
}
