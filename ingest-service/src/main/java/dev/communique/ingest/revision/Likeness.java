package dev.communique.ingest.revision;

import dev.communique.ingest.likeness.Bands;
import dev.communique.ingest.likeness.Shingles;
import dev.communique.ingest.statement.LinkedAddresses;
import dev.communique.ingest.statement.ReadStatement;
import java.time.LocalDate;

/**
 * By what the copies and translations of a statement are found.
 *
 * @param shingles null for a text that is too short to be a copy
 * @param bands null with them
 * @param addresses null for a statement without an address
 * @param language the primary subtag
 */
record Likeness(Shingles shingles, long[] bands, LinkedAddresses addresses, LocalDate published, String language) {
    /** The share of the shingles of either text that both must have; see package likeness. */
    static final double NEAR = 0.8;

    static Likeness of(ReadStatement read) {
        Shingles shingles = Shingles.of(read);
        return new Likeness(
                shingles,
                shingles == null ? null : Bands.of(shingles),
                LinkedAddresses.of(read),
                read.published().date(),
                read.language().split("-", 2)[0]);
    }

    boolean isNear(Shingles other) {
        return shingles != null && other != null && shingles.similarity(other) >= NEAR;
    }
}
