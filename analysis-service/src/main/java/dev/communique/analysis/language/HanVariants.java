package dev.communique.analysis.language;

import com.ibm.icu.text.Transliterator;

/** Traditional characters as the simplified ones that stand for them, each by itself. */
final class HanVariants {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private HanVariants() {}

    static String simplified(String word) {
        boolean han = word.codePoints().anyMatch(Character::isIdeographic);
        return han ? SIMPLIFIED.transliterate(word) : word;
    }
}
