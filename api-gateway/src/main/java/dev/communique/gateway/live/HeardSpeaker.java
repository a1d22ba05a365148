package dev.communique.gateway.live;

import java.util.Set;

/**
 * The speaker that a client wants to hear: under the slug or name that it asked for, and under every alias of that
 * person, as they were when it was last looked up.
 */
final class HeardSpeaker {
    private final String asked;
    private volatile Set<String> aliases = Set.of();

    /** @param asked null for everyone */
    HeardSpeaker(String asked) {
        this.asked = asked;
    }

    /** Null for everyone. */
    String asked() {
        return asked;
    }

    void isAlso(Set<String> slugs) {
        aliases = Set.copyOf(slugs);
    }

    boolean speaks(LiveEvent.Facet facet) {
        return asked == null
                || asked.equals(facet.speakerSlug())
                || asked.equalsIgnoreCase(facet.speaker())
                || facet.speakerSlug() != null && aliases.contains(facet.speakerSlug());
    }
}
