package dev.communique.analysis.speaker;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;

/**
 * What an alias is found by.
 *
 * @param families names that agree have one in common
 * @param sounds of its family name, by Daitch and Mokotoff: what sounds alike has one in common, which joins nothing
 * @param latin its words in plain Latin letters
 */
record NameKeys(Set<String> families, Set<String> sounds, String latin) {
    private static final DaitchMokotoffSoundex SOUNDEX = new DaitchMokotoffSoundex();

    static NameKeys of(String name, Optional<PersonName> parsed) {
        Set<String> sounds = new TreeSet<>();
        parsed.map(PersonName::families).orElse(Set.of()).stream()
                .map(Romanisation::ascii)
                .filter(family -> !family.isEmpty())
                .forEach(family ->
                        sounds.addAll(Arrays.asList(SOUNDEX.soundex(family).split("\\|"))));
        return new NameKeys(parsed.map(PersonName::families).orElse(Set.of()), sounds, latin(name));
    }

    /** The words of a name, or the beginning of one, in plain Latin letters: the same for all romanisations. */
    static String latin(String name) {
        return Arrays.stream(name.strip().split("[\\s.,\\-]+"))
                .map(word -> Romanisation.loose(
                        Romanisation.ascii(Romanisation.plain(word, Set.of()).get(0))))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" "));
    }
}
