package dev.communique.analysis.speaker;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What someone is called besides their name, in one language. */
record Role(String language, String text) {
    /** Whether one person cannot be both: other words, or a deputy and not a deputy. Of two languages nothing is known. */
    boolean contradicts(Role other) {
        if (!language.equals(other.language)) {
            return false;
        }
        Set<String> words = words();
        Set<String> others = other.words();
        return !ranks(words).equals(ranks(others)) || !words.containsAll(others) && !others.containsAll(words);
    }

    /** Whether none of some roles is one that any of the others allows. */
    static boolean contradict(Collection<Role> roles, Collection<Role> others) {
        return !roles.isEmpty()
                && !others.isEmpty()
                && roles.stream().allMatch(role -> others.stream().allMatch(role::contradicts));
    }

    private Set<String> words() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\-]+"))
                .filter(Predicate.not(String::isEmpty))
                .filter(word -> !NameWords.ROLE_FILLERS.contains(word))
                .collect(Collectors.toSet());
    }

    private static Set<String> ranks(Set<String> words) {
        Set<String> ranks = new HashSet<>(words);
        ranks.retainAll(NameWords.RANKS);
        return ranks;
    }
}
