package dev.communique.analysis.language;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/** Bounds what the wildcards of a query stand for in the words of an archive. */
public final class Expansions {
    private Expansions() {}

    /**
     * Counts no further than the bound, so it costs at most that many steps a wildcard.
     *
     * @throws QueryRefusedException naming a wildcard that stands for more than {@link QueryBounds#EXPANSIONS} words
     */
    public static void check(ThemeQuery query, IndexReader archive) throws IOException {
        for (AutomatonQuery open : query.open()) {
            if (tooMany(open, archive)) {
                throw new QueryRefusedException(
                        "The wildcard in " + open.toString(open.getField()) + " stands for more than "
                                + QueryBounds.EXPANSIONS + " words of the archive; write more letters before it.",
                        QueryRefusedException.NOWHERE);
            }
        }
    }

    private static boolean tooMany(AutomatonQuery open, IndexReader archive) throws IOException {
        var terms = MultiTerms.getTerms(archive, open.getField());
        if (terms == null) {
            return false;
        }
        TermsEnum words = words(open).getTermsEnum(terms);
        int found = 0;
        while (found <= QueryBounds.EXPANSIONS && words.next() != null) {
            found++;
        }
        return found > QueryBounds.EXPANSIONS;
    }

    private static CompiledAutomaton words(AutomatonQuery open) {
        return new CompiledAutomaton(
                open.getAutomaton(), false, true, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT, open.isAutomatonBinary());
    }
}
