package dev.communique.analysis.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What the forms of one word have in common, found from the word alone. */
@FunctionalInterface
interface Stem {
    /** For a language whose words do not change. */
    Stem NONE = word -> word;

    /** The stem of a word in small letters. */
    String of(String word);

    /** The stem that Lucene's filters give. They keep state while they run, so each word gets its own. */
    static Stem by(UnaryOperator<TokenStream> filters) {
        return word -> {
            try (TokenStream stems = filters.apply(new OneWord(word))) {
                CharTermAttribute stem = stems.getAttribute(CharTermAttribute.class);
                stems.reset();
                return stems.incrementToken() ? stem.toString() : "";
            } catch (IOException e) {
                throw new UncheckedIOException("reading from memory failed", e);
            }
        };
    }

    /** A text of one word. */
    final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final String word;
        private boolean given;

        private OneWord(String word) {
            this.word = word;
        }

        @Override
        public boolean incrementToken() {
            if (given) {
                return false;
            }
            clearAttributes();
            term.append(word);
            given = true;
            return true;
        }
    }
}
