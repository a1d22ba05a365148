package dev.communique.analysis.language;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;

/** Turns what stands in a query for words into the words that passages have, and counts them. */
final class QueryWords {
    private final WordForms forms;
    private final QueryText text;
    private final WordCutter cutter = new WordCutter();
    private final List<WordPart> open = new ArrayList<>();
    private int count;

    QueryWords(WordForms forms, QueryText text) {
        this.forms = forms;
        this.text = text;
    }

    /** The words with wildcards that were read. */
    List<WordPart> open() {
        return List.copyOf(open);
    }

    QueryRefusedException refused(int at, String sentence) {
        return text.refused(at, sentence);
    }

    /**
     * What stands between quotation marks, where nothing is a wildcard.
     *
     * @param at where it stands in the query
     */
    List<WordPart> quoted(CharSequence words, String field, int at) {
        for (int i = 1; i < words.length(); i++) {
            boolean follows = Character.isLetter(words.charAt(i - 1));
            boolean within = i + 1 < words.length() && Character.isLetter(words.charAt(i + 1));
            char sign = sign(words, i);
            if (follows && (sign == '*' || sign == '?' && within)) {
                throw refused(
                        at, "Between quotation marks " + sign + " is no wildcard; write fn:phrase(nuclear weapon*).");
            }
        }
        return counted(parts(words.toString(), new char[words.length()], field, at), at);
    }

    /** A word outside quotation marks; its hyphens part it, and then it is a phrase. */
    List<WordPart> word(CharSequence word, String field, int at) {
        if (field.equals(PassageAnalyzers.TEXT)
                && Connectives.of(forms.language()).contains(word.toString())) {
            throw refused(
                    at,
                    "\"" + word + "\" stands in nearly every passage. Operators are AND, OR and NOT, in capitals; where"
                            + " the word itself is meant it is put in quotation marks.");
        }
        char[] signs = new char[word.length()];
        StringBuilder letters = new StringBuilder(word);
        for (int i = 0; i < signs.length; i++) {
            signs[i] = sign(word, i);
            if (signs[i] != 0) {
                letters.setCharAt(i, OpenWord.ANY_LETTER);
            }
        }
        if (new String(signs).indexOf(0) < 0) {
            throw refused(at, "\"" + word + "\" matches every passage; a theme must say what it is about.");
        }
        return counted(parts(letters.toString(), signs, field, at), at);
    }

    private List<WordPart> counted(List<WordPart> parts, int at) {
        if (parts.isEmpty()) {
            throw refused(at, "There is no word here that a passage could have.");
        }
        count += parts.size();
        if (count > QueryBounds.WORDS) {
            throw refused(at, "The query has more than " + QueryBounds.WORDS + " words; make several themes of it.");
        }
        parts.stream().filter(WordPart::open).forEach(open::add);
        return parts;
    }

    private List<WordPart> parts(String letters, char[] signs, String field, int at) {
        List<WordPart> parts = new ArrayList<>();
        cutter.cut(letters);
        while (cutter.next()) {
            String word = letters.substring(cutter.start(), cutter.end());
            String wildcards = new String(signs, cutter.start(), word.length());
            if (wildcards.chars().anyMatch(sign -> sign != 0)) {
                checkStart(letters, wildcards, at);
                parts.add(new OpenWord(word, wildcards)
                        .sought(forms, PassageAnalyzers.unstemmed(field))
                        .orElseThrow(() -> tooShort(at)));
            } else {
                forms.of(word).ifPresent(terms -> parts.add(new WordPart(field, terms.of(field), false)));
            }
        }
        return parts;
    }

    private void checkStart(String letters, String wildcards, int at) {
        int start = cutter.start();
        boolean leading = wildcards.charAt(0) != 0;
        if (leading && start > 0 && Character.isIdeographic(letters.codePointBefore(start))) {
            throw refused(at, "Chinese characters need no wildcard: 核武 is found in 核武器 too.");
        }
        if (leading) {
            throw refused(
                    at,
                    "A word must not begin with a wildcard; at least " + QueryBounds.LETTERS
                            + " letters must stand before the first one, as in den*.");
        }
    }

    private QueryRefusedException tooShort(int at) {
        return refused(
                at,
                "Too few letters before the wildcard: there must be at least " + QueryBounds.LETTERS + ", as in den*.");
    }

    private static char sign(CharSequence word, int i) {
        char c = word.charAt(i);
        boolean wildcard = c == '*' || c == '?';
        boolean escaped = word instanceof UnescapedCharSequence typed && typed.wasEscaped(i);
        return wildcard && !escaped ? c : 0;
    }
}
