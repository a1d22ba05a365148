package dev.communique.analysis.archive;

import dev.communique.analysis.statement.Passage;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReason;
import dev.communique.analysis.statement.Turn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** The documents of one revision; see {@link PassageFields}. */
final class PassageDocuments {
    private static final FieldType POSITIONS = positions();

    private final Revision revision;
    private final PassageWords words;
    private final List<Document> documents = new ArrayList<>();

    private PassageDocuments(Revision revision, PassageWords words) {
        this.revision = revision;
        this.words = words;
    }

    static List<Document> of(Revision revision, PassageWords words) {
        PassageDocuments documents = new PassageDocuments(revision, words);
        if (revision.reason() != RevisionReason.WITHDRAWN) {
            revision.turns().forEach(documents::addTurn);
        }
        documents.addStatement();
        return documents.documents;
    }

    private static FieldType positions() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    private void addTurn(Turn turn) {
        int begin = documents.size();
        for (Passage passage : turn.passages()) {
            Document document = document();
            document.add(new NumericDocValuesField(PassageFields.IN_TURN, documents.size() - begin));
            document.add(new NumericDocValuesField(PassageFields.PASSAGE, passage.index()));
            addWord(document, PassageFields.TURN, turn.kind().word());
            addSpeaker(document, turn);
            addAbout(document, passage.primaryLanguage());
            addText(document, passage.spoken(), passage.primaryLanguage(), PassageFields.OF_PASSAGES);
            documents.add(document);
        }
    }

    private static void addSpeaker(Document document, Turn turn) {
        if (turn.isNamed()) {
            addWord(document, PassageFields.SPEAKER, turn.speakerSlug());
        } else if (turn.speakerSlug() != null) {
            addFilter(document, PassageFields.SPEAKER, turn.speakerSlug());
        }
    }

    /** Of a withdrawn statement nothing is found, but an older revision that comes late is known for what it is. */
    private void addStatement() {
        Document document = document();
        if (revision.reason() != RevisionReason.WITHDRAWN) {
            addAbout(document, revision.primaryLanguage());
            if (revision.title() != null) {
                addText(document, revision.title(), revision.primaryLanguage(), PassageFields.OF_TITLES);
            }
        }
        documents.add(document);
    }

    private Document document() {
        Document document = new Document();
        addWord(document, PassageFields.STATEMENT, revision.id());
        document.add(new NumericDocValuesField(PassageFields.REVISION, revision.revision()));
        document.add(new NumericDocValuesField(PassageFields.IN_STATEMENT, documents.size()));
        return document;
    }

    private void addAbout(Document document, String language) {
        addFilter(document, PassageFields.LANGUAGE, language);
        addFilter(document, PassageFields.SOURCE, revision.source());
        if (revision.publisher().country() != null) {
            addFilter(document, PassageFields.COUNTRY, revision.publisher().country());
        }
        if (revision.copyOf() != null) {
            addFilter(document, PassageFields.COPY, "true");
        }
        if (revision.translationOf() != null) {
            addFilter(
                    document,
                    PassageFields.ORIGINAL_LANGUAGE,
                    revision.translationOf().primaryLanguage());
        }
        document.add(new NumericDocValuesField(
                PassageFields.PUBLISHED,
                ChronoUnit.MICROS.between(Instant.EPOCH, revision.publication().sortAt())));
    }

    private static void addFilter(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private static void addWord(Document document, String field, String value) {
        addFilter(document, field, value);
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private void addText(Document document, String text, String language, List<String> fields) {
        List<Word> cut = words.of(text, language);
        fields.forEach(field -> document.add(new Field(field, new TermStream(cut, field), POSITIONS)));
        document.add(new BinaryDocValuesField(PassageFields.WORDS, WordTable.of(text, cut)));
    }
}
