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
 *
 * <p>What {@link PlainWords} can cut is cut by it, which is the faster; the rest is left to the tokenizer. A test
 * compares the two on arbitrary texts.
 */
public final class WordCutter {
    private final PlainWords plain = new PlainWords();
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
    private char[] chars = new char[1024];
    private int length;
    /** Up to here the text is cut, or is being cut by the tokenizer. */
    private int reached;
    /** Where the tokenizer began; negative while it has nothing to do. */
    private int base = -1;

    private int word;
    private int start;
    private int end;

    /** Begins with a text; what was left of the one before is forgotten. */
    public void cut(String text) {
        length = text.length();
        if (chars.length < length) {
            chars = new char[2 * length];
        }
        text.getChars(0, length, chars, 0);
        base = -1;
        reached = plain.cut(chars, 0, length);
        word = 0;
    }

    /** Whether there is a further word, which then lies from {@link #start} to {@link #end}. */
    public boolean next() {
        while (!nextPlain() && !nextTokenized()) {
            if (reached == length) {
                return false;
            }
            goOn();
        }
        return true;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    private boolean nextPlain() {
        if (word == plain.count()) {
            return false;
        }
        start = plain.start(word);
        end = plain.end(word++);
        return true;
    }

    private boolean nextTokenized() {
        try {
            if (base < 0 || !tokenizer.incrementToken()) {
                base = -1;
                return false;
            }
            start = base + offset.startOffset();
            end = base + offset.endOffset();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /** Plain words as far as there are, or else the tokenizer up to the next blank. */
    private void goOn() {
        int from = reached;
        reached = plain.cut(chars, from, length);
        word = 0;
        if (reached == from) {
            tokenize(from);
        }
    }

    private void tokenize(int from) {
        while (reached < length && !PlainLetters.blank(chars[reached])) {
            reached++;
        }
        base = from;
        try {
            tokenizer.close();
            tokenizer.setReader(new CharArrayReader(WordBreaks.drawn(new String(chars, from, reached - from))));
            tokenizer.reset();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }
}
