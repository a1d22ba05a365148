package dev.communique.ingest.reading;

import dev.communique.ingest.statement.TurnKind;
import java.util.ArrayList;
import java.util.List;

/** A turn while it is being read. */
final class Draft {
    final Part part;
    final boolean byMain;
    final boolean typo;
    final List<String> texts = new ArrayList<>();
    Person person;
    TurnKind kind;
    String note;
    String label;

    /**
     * @param person or null where nobody is named
     * @param byMain spoken by the main speaker, whoever that turns out to be
     */
    Draft(Part part, TurnKind kind, Person person, boolean byMain, boolean typo) {
        this.part = part;
        this.kind = kind;
        this.person = person;
        this.byMain = byMain;
        this.typo = typo;
    }

    int length() {
        return texts.stream().mapToInt(String::length).sum();
    }
}
