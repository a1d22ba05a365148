package dev.communique.analysis.language;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Gives the words that a {@link WordCutter} finds, as they stand in the text. */
final class WordTokenizer extends Tokenizer {
    private static final int READ_AT_ONCE = 4096;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final WordCutter cutter = new WordCutter();
    private String text = "";

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!cutter.next()) {
            return false;
        }
        word.append(text, cutter.start(), cutter.end());
        offset.setOffset(correctOffset(cutter.start()), correctOffset(cutter.end()));
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        text = read(input);
        cutter.cut(text);
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(text.length());
        offset.setOffset(end, end);
    }

    private static String read(Reader input) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] part = new char[READ_AT_ONCE];
        for (int read = input.read(part); read >= 0; read = input.read(part)) {
            all.append(part, 0, read);
        }
        return all.toString();
    }
}
