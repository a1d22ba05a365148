package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;

/** Compares names of one person that are written more or less fully: Lavrov, S. V. Lavrov, Sergey Lavrov. */
final class FullName {
    private FullName() {}

    /** Whether both may be one person: the last names are the same, and nothing before them contradicts. */
    static boolean same(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        boolean last = first.get(first.size() - 1).equals(second.get(second.size() - 1));
        return last && givenFit(one, other);
    }

    /** Whether the given names do not contradict each other: Sergey fits S., and fits nothing at all. */
    static boolean givenFit(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        int common = Math.min(first.size(), second.size()) - 1;
        for (int i = 0; i < common; i++) {
            String a = first.get(i);
            String b = second.get(i);
            boolean initial = a.length() == 1 || b.length() == 1;
            boolean fits =
                    initial ? a.charAt(0) == b.charAt(0) : NameText.same(a, b) || within(a, second) || within(b, first);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    // Abdel Fattah El Sadr and El Sadr, Maria Anna Veld and Anna Veld
    private static boolean within(String word, List<String> names) {
        return names.stream().anyMatch(name -> NameText.same(name, word));
    }

    /** How fully a name is written: words before initials, initials before nothing. */
    static int fullness(String name) {
        int fullness = 0;
        for (String word : words(name)) {
            fullness += word.length() > 1 ? 10 : 1;
        }
        return fullness;
    }

    /** The words of a name, folded; initials are one letter each, and small words are left out. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>(4);
        for (String word : name.split("[\\s.\u00a0]+")) {
            String folded = NameText.folded(word);
            if (!folded.isEmpty() && !Words.NAME_PARTICLE.contains(folded)) {
                words.add(folded);
            }
        }
        return words;
    }
}
