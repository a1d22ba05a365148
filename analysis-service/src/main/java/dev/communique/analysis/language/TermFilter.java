package dev.communique.analysis.language;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts a field's term in the place of each word. */
final class TermFilter extends FilteringTokenFilter {
    /** Beyond this the words are forgotten, so that an index of all languages and years needs little memory. */
    private static final int REMEMBERED = 50_000;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final Map<String, Optional<Terms>> known = new HashMap<>();
    private final WordForms forms;
    private final String field;

    TermFilter(TokenStream words, WordForms forms, String field) {
        super(words);
        this.forms = forms;
        this.field = field;
    }

    @Override
    protected boolean accept() throws IOException {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        Optional<Terms> terms = known.computeIfAbsent(word.toString(), forms::of);
        terms.ifPresent(found -> word.setEmpty().append(found.of(field)));
        return terms.isPresent();
    }
}
