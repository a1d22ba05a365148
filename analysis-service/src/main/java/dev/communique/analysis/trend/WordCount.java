package dev.communique.analysis.trend;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Counts words by ICU's word breaks: what holds a letter, a digit or an ideograph. Not for several threads. */
final class WordCount {
    private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);

    long of(String text) {
        breaks.setText(text);
        long words = 0;
        while (breaks.next() != BreakIterator.DONE) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                words++;
            }
        }
        return words;
    }
}
