package dev.communique.analysis.language;

import org.apache.lucene.analysis.Analyzer;

/** Words of one language as the terms of a field. */
final class PassageAnalyzer extends Analyzer {
    private final WordForms forms;

    PassageAnalyzer(WordForms forms) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.forms = forms;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        WordTokenizer words = new WordTokenizer();
        return new TokenStreamComponents(words, new TermFilter(words, forms, field));
    }
}
