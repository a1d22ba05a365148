package dev.communique.analysis.speaker;

import dev.communique.analysis.statement.SpeakerSlug;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        String slug = SpeakerSlug.of(name);
        Set<String> sounds = new TreeSet<>();
        parsed.map(PersonName::families).orElse(Set.of()).stream()
                .map(Romanisation::ascii)
                .filter(family -> !family.isEmpty())
                .forEach(family ->
                        sounds.addAll(Arrays.asList(SOUNDEX.soundex(family).split("\\|"))));
        return new NameKeys(
                parsed.map(PersonName::families).orElse(Set.of()), sounds, slug == null ? "" : slug.replace('-', ' '));
    }
}
