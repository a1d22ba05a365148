package dev.communique.analysis.language;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts a text into words, the same way for every language: at the word boundaries of UAX #29 as Lucene's
 * {@link StandardTokenizer} draws them, but for the characters of {@link WordBreaks}. Each Han character is a word.
 * Offsets are UTF-16 and those of the text as it was given. For one thread.
 */
public final class WordCutter {
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);

    /** Begins with a text; what was left of the one before is forgotten. */
    public void cut(String text) {
        try {
            tokenizer.close();
            tokenizer.setReader(new CharArrayReader(WordBreaks.drawn(text)));
            tokenizer.reset();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /** Whether there is a further word, which then lies from {@link #start} to {@link #end}. */
    public boolean next() {
        try {
            return tokenizer.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    public int start() {
        return offset.startOffset();
    }

    public int end() {
        return offset.endOffset();
    }
}
