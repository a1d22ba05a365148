package dev.communique.analysis.speaker;

import dev.communique.analysis.statement.SpeakerSlug;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What tells one alias from another.
 *
 * @param written its slug as texts give it
 * @param home empty where the alias is the same in every home
 */
record AliasRef(String written, String home) {
    private static final int LONGEST_SLUG = 64;

    /** A name that is too short to tell a person by is another alias in every home. */
    static AliasRef of(Sighting.Written written, Optional<PersonName> name) {
        boolean everywhere = name.isPresent() && !name.get().isShort();
        return new AliasRef(written.slug(), everywhere ? "" : written.home());
    }

    /** All slugs that the alias could be given, the best first. */
    List<String> slugs() {
        return List.of(written, slugAtHome(), slugOfItsOwn());
    }

    private String slugAtHome() {
        String place = Optional.ofNullable(SpeakerSlug.of(home.toLowerCase(Locale.ROOT)))
                .orElse("x");
        return withEnd("-" + place.substring(0, Math.min(place.length(), LONGEST_SLUG / 2)));
    }

    private String slugOfItsOwn() {
        return withEnd("-" + UUID.nameUUIDFromBytes((written + "/" + home).getBytes(StandardCharsets.UTF_8)));
    }

    private String withEnd(String end) {
        return written.substring(0, Math.min(written.length(), LONGEST_SLUG - end.length())) + end;
    }
}
