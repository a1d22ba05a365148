package dev.communique.analysis.archive;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text as one field has them. */
final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<Word> words;
    private final String field;
    private int next;

    TermStream(List<Word> words, String field) {
        this.words = words;
        this.field = field;
    }

    @Override
    public boolean incrementToken() {
        if (next == words.size()) {
            return false;
        }
        clearAttributes();
        term.append(words.get(next++).terms().of(field));
        return true;
    }
}
