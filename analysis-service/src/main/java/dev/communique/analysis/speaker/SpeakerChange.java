package dev.communique.analysis.speaker;

import java.util.List;
import java.util.Optional;

/**
 * What people want a person to be.
 *
 * @param name empty to leave it
 * @param aliases all that the person is to have; empty to leave them
 * @param country the whole is empty to leave it, the inner one to say that it is not known
 */
record SpeakerChange(Optional<String> name, Optional<List<GivenAlias>> aliases, Optional<Optional<String>> country) {
    /**
     * @param slug of an alias that is there, or the one that its name makes
     * @param name what is written, where it is not there yet
     */
    record GivenAlias(String slug, String name) {}
}
