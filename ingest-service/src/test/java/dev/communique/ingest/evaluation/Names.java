package dev.communique.ingest.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether two names are one person's within one statement. */
final class Names {
    private static final Set<String> HONORIFICS = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "shri",
            "smt",
            "sheikh",
            "herr",
            "frau",
            "m",
            "mme",
            "mlle",
            "sayin",
            "bay",
            "senor",
            "sr",
            "sra",
            "he",
            "hon",
            "г",
            "господин",
            "госпожа",
            "先生",
            "女士",
            "さん");

    private Names() {}

    /**
     * Empty and null are nobody. An initial stands for a word only where the label has it: a reader that found initials
     * where a person found a name has not found the name.
     */
    static boolean same(String expected, String read) {
        List<String> wanted = words(expected);
        List<String> found = words(read);
        if (wanted.isEmpty() || found.isEmpty()) {
            return wanted.isEmpty() && found.isEmpty();
        }
        boolean enough = found.size() >= wanted.size()
                || found.stream().filter(word -> word.length() > 1).count() > 1;
        return enough && pairs(wanted, found) == Math.min(wanted.size(), found.size());
    }

    private static List<String> words(String name) {
        if (name == null) {
            return List.of();
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        List<String> words = new ArrayList<>(TextWords.of(plain));
        if (words.stream().anyMatch(word -> !HONORIFICS.contains(word))) {
            words.removeIf(HONORIFICS::contains);
        }
        return words;
    }

    /** How many of the wanted words have one of their own among those found; whole words first. */
    private static int pairs(List<String> wanted, List<String> found) {
        List<String> left = new ArrayList<>(found);
        List<String> initials = new ArrayList<>(wanted);
        initials.removeIf(left::remove);
        int pairs = wanted.size() - initials.size();
        for (String initial : initials) {
            Optional<String> word = initial.length() > 1
                    ? Optional.empty()
                    : left.stream().filter(other -> other.startsWith(initial)).findFirst();
            if (word.isPresent()) {
                left.remove(word.get());
                pairs++;
            }
        }
        return pairs;
    }
}
