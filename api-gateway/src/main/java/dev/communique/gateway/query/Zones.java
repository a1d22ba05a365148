package dev.communique.gateway.query;

import dev.communique.gateway.problem.Problem;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Time zones as callers name them: those that Java and PostgreSQL know by the same name. */
public final class Zones {
    private static final Pattern REGION = Pattern.compile("[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+)+");

    private Zones() {}

    /** @param name null for UTC */
    public static ZoneId named(String name) {
        if (name == null || name.equals("UTC") || name.equals("Z")) {
            return ZoneOffset.UTC;
        }
        if (REGION.matcher(name).matches() && ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        throw Problem.INVALID_INPUT.because(
                "zone",
                "zone is \"%s\" and must be UTC or a name of the IANA time zone database such as Europe/Vienna."
                        .formatted(name));
    }
}
