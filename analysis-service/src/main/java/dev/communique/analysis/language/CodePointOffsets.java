package dev.communique.analysis.language;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Offsets counted in code points where Lucene counts UTF-16. A passage's spans are half-open offsets in code points, so
 * that is how the archive and everything that is compared with it keeps them.
 */
public final class CodePointOffsets {
    private CodePointOffsets() {}

    /** The terms of a field of a passage, their offsets in code points. To be reset, read, ended and closed as any. */
    public static TokenStream stream(Analyzer analyzer, String field, String text) {
        TokenStream terms = analyzer.tokenStream(field, text);
        return text.codePointCount(0, text.length()) == text.length() ? terms : new Converted(terms, text);
    }

    /** The code points before a UTF-16 offset; an offset within a pair is taken for the pair's start. */
    public static int at(String text, int offset) {
        return text.codePointCount(0, offset) - (withinPair(text, offset) ? 1 : 0);
    }

    private static boolean withinPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    /** Offsets rise through a text, so each step counts only from the last one on. */
    private static final class Converted extends TokenFilter {
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final String text;
        private int utf16;
        private int codePoints;

        private Converted(TokenStream terms, String text) {
            super(terms);
            this.text = text;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            convert();
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            utf16 = 0;
            codePoints = 0;
        }

        @Override
        public void end() throws IOException {
            super.end();
            convert();
        }

        private void convert() {
            int start = converted(offset.startOffset());
            offset.setOffset(start, start + text.codePointCount(offset.startOffset(), offset.endOffset()));
        }

        private int converted(int start) {
            codePoints += text.codePointCount(utf16, start);
            utf16 = start;
            return codePoints;
        }
    }
}
