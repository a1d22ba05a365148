package dev.communique.analysis.archive;

import dev.communique.analysis.language.PassageAnalyzers;
import java.util.List;

/**
 * The fields of the index. A statement is a block of documents: its passages in order, and behind them one for the
 * statement itself, which has the title and is there even when nothing is said any more.
 */
final class PassageFields {
    /** Raised when an index that was built before must be built anew. */
    static final String FORMAT = "1";

    static final List<String> OF_PASSAGES =
            List.of(PassageAnalyzers.TEXT, PassageAnalyzers.EXACT, PassageAnalyzers.CASED);
    static final List<String> OF_TITLES = List.of(PassageAnalyzers.TITLE, PassageAnalyzers.TITLE_EXACT);

    /** Of every document of the block; by it a block is replaced. */
    static final String STATEMENT = "statement";

    static final String REVISION = "revision";
    static final String PASSAGE = "passage";
    /** Kind of turn. */
    static final String TURN = "turn";

    static final String SPEAKER = "speaker";
    static final String SOURCE = "source";
    static final String COUNTRY = "country";
    static final String LANGUAGE = "language";
    /** In microseconds since 1970, as the database sorts. */
    static final String PUBLISHED = "published";
    /** There where the statement's text stands elsewhere too. */
    static final String COPY = "copy";
    /** The language of what it is a translation of. */
    static final String ORIGINAL_LANGUAGE = "original";
    /** How many documents before this one the turn begins. */
    static final String IN_TURN = "in-turn";
    /** How many documents before this one the statement begins. */
    static final String IN_STATEMENT = "in-statement";
    /** See {@link WordTable}. */
    static final String WORDS = "words";

    private PassageFields() {}
}
