package dev.communique.analysis.archive;

import dev.communique.analysis.statement.Span;
import dev.communique.analysis.statement.TurnKind;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/** What the index knows of the passages of one segment, which are asked for in ascending order. */
final class PassageValues {
    private final SortedDocValues statements;
    private final NumericDocValues revisions;
    private final NumericDocValues passages;
    private final SortedDocValues turns;
    private final SortedDocValues speakers;
    private final NumericDocValues published;
    private final NumericDocValues inStatement;

    PassageValues(LeafReader segment) throws IOException {
        statements = DocValues.getSorted(segment, PassageFields.STATEMENT);
        revisions = DocValues.getNumeric(segment, PassageFields.REVISION);
        passages = DocValues.getNumeric(segment, PassageFields.PASSAGE);
        turns = DocValues.getSorted(segment, PassageFields.TURN);
        speakers = DocValues.getSorted(segment, PassageFields.SPEAKER);
        published = DocValues.getNumeric(segment, PassageFields.PUBLISHED);
        inStatement = DocValues.getNumeric(segment, PassageFields.IN_STATEMENT);
    }

    FoundMention mention(int document, String language, List<Span> spans) throws IOException {
        return new FoundMention(
                statement(document),
                revision(document),
                passage(document),
                turn(document),
                speaker(document),
                language,
                spans);
    }

    String statement(int document) throws IOException {
        return word(statements, document);
    }

    int revision(int document) throws IOException {
        return (int) number(revisions, document);
    }

    /** Whether the document is for the statement itself, and no passage. */
    boolean isStatement(int document) throws IOException {
        return !passages.advanceExact(document);
    }

    int passage(int document) throws IOException {
        return (int) number(passages, document);
    }

    TurnKind turn(int document) throws IOException {
        return TurnKind.of(word(turns, document));
    }

    /** The slug of the alias, null for who is not named. */
    String speaker(int document) throws IOException {
        return word(speakers, document);
    }

    /** A number for the speaker within this segment, -1 for who is not named. */
    int speakerNumber(int document) throws IOException {
        return speakers.advanceExact(document) ? speakers.ordValue() : -1;
    }

    String speakerOfNumber(int number) throws IOException {
        return speakers.lookupOrd(number).utf8ToString();
    }

    /** In microseconds since 1970. */
    long published(int document) throws IOException {
        return number(published, document);
    }

    /** The first document of the statement, which no other statement has. */
    int firstOfStatement(int document) throws IOException {
        return document - (int) number(inStatement, document);
    }

    private static String word(SortedDocValues words, int document) throws IOException {
        return words.advanceExact(document) ? words.lookupOrd(words.ordValue()).utf8ToString() : null;
    }

    private static long number(NumericDocValues numbers, int document) throws IOException {
        if (!numbers.advanceExact(document)) {
            throw new IllegalStateException("document " + document + " of the index lacks a value");
        }
        return numbers.longValue();
    }
}
