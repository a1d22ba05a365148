package dev.communique.analysis.backfill;

import dev.communique.analysis.theme.ThemeVersion;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The mentions of one version on their way into the database, some thousand at a time. Not for several threads. */
final class Filling {
    private static final int PIECE = 2_000;

    private final FillTransaction transaction;
    private final int version;
    private final List<PastMention> piece = new ArrayList<>();
    private long counted;

    private Filling(FillTransaction transaction, int version) {
        this.transaction = transaction;
        this.version = version;
    }

    /** A version has been replaced, deleted or set aside, so that nobody asks for the rest of it. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super(null, null, false, false);
        }
    }

    /** What the database did not take, through a consumer that cannot throw it. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(SQLException cause) {
            super(cause);
        }
    }

    /**
     * Writes everything that a version finds in the past.
     *
     * @return how many mentions count; empty where the version stopped being matched meanwhile
     */
    static OptionalLong of(ThemeVersion version, Past past, FillTransaction transaction) throws SQLException {
        Filling filling = new Filling(transaction, version.key());
        try {
            past.mentions(version, filling::add);
            filling.flush();
            return OptionalLong.of(filling.counted);
        } catch (StoppedException e) {
            return OptionalLong.empty();
        } catch (RefusedException e) {
            throw (SQLException) e.getCause();
        }
    }

    private void add(PastMention mention) {
        piece.add(mention);
        if (piece.size() >= PIECE) {
            flush();
        }
    }

    private void flush() {
        if (piece.isEmpty()) {
            return;
        }
        try {
            OptionalInt written = transaction.write(version, piece);
            counted += written.orElseThrow(StoppedException::new);
            piece.clear();
        } catch (SQLException e) {
            throw new RefusedException(e);
        }
    }
}
