package dev.communique.ingest.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a source would bring.
 *
 * @param statements in the order of the listing, each as it would be answered once it is stored, but without an id
 * @param problems sentences that name the address they are about
 * @param listed how many statements the source lists, as far as it was read
 */
record Trial(List<ObjectNode> statements, List<String> problems, int listed) {
    Trial {
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }
}
