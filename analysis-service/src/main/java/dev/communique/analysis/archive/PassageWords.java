package dev.communique.analysis.archive;

import dev.communique.analysis.language.Terms;
import dev.communique.analysis.language.WordCutter;
import dev.communique.analysis.language.WordForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts texts into words, once for all fields; remembers the terms of the words it has met. For one thread. */
final class PassageWords {
    /** Words that are remembered of a language: a few megabytes. */
    private static final int MOST_REMEMBERED = 50_000;

    private final WordCutter cutter = new WordCutter();
    private final Map<String, Optional<WordForms>> forms = new HashMap<>();
    private final Map<String, Map<String, Optional<Terms>>> known = new HashMap<>();

    /** None for a language that no theme can be written in. */
    List<Word> of(String text, String language) {
        Optional<WordForms> inLanguage = forms.computeIfAbsent(language, WordForms::in);
        if (inLanguage.isEmpty()) {
            return List.of();
        }
        Map<String, Optional<Terms>> remembered = known.computeIfAbsent(language, unused -> new HashMap<>());
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        List<Word> words = new ArrayList<>();
        cutter.cut(text);
        while (cutter.next()) {
            String surface = text.substring(cutter.start(), cutter.end());
            int start = cutter.start();
            int end = cutter.end();
            remembered
                    .computeIfAbsent(surface, inLanguage.get()::of)
                    .ifPresent(terms -> words.add(new Word(start, end, terms)));
        }
        return words;
    }
}
