package dev.communique.ingest.revision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database knows of texts and addresses that belong together, within the caller's transaction. */
final class LinkTable {
    private static final int FORTNIGHT = 14;
    /** Each lookup is limited, so that its cost is bounded, and so that the planner never reads a whole table for it. */
    private static final String NEAR_TEXTS = """
            SELECT DISTINCT wanted.n, s.key, s.id, s.leader
            FROM unnest(?::int[], ?::bigint[], ?::int[], ?::bigint[], ?::date[])
                AS wanted (n, band, fortnight, push_source, published)
            CROSS JOIN LATERAL (
                SELECT statement_id FROM text_band
                WHERE band = wanted.band AND fortnight BETWEEN wanted.fortnight - 1 AND wanted.fortnight + 1
                    AND source_id IS DISTINCT FROM wanted.push_source
                LIMIT 50
            ) AS b
            CROSS JOIN LATERAL (
                SELECT key, id, coalesce(copy_of, id) AS leader, withdrawn, published
                FROM statement WHERE id = b.statement_id LIMIT 1
            ) AS s
            WHERE NOT s.withdrawn AND s.published BETWEEN wanted.published - 14 AND wanted.published + 14
            ORDER BY wanted.n, s.key""";

    private static final String SAME_PLACES = """
            SELECT DISTINCT wanted.n, s.key, s.leader
            FROM unnest(?::int[], ?::text[], ?::bigint[], ?::text[], ?::date[], ?::int[])
                AS wanted (n, place, hash, language, published, days)
            CROSS JOIN LATERAL (
                SELECT id FROM statement WHERE wanted.place = 'neutral' AND neutral_hash = wanted.hash
                UNION ALL
                SELECT id FROM statement WHERE wanted.place = 'translation' AND address_hash = wanted.hash
                UNION ALL
                SELECT statement_id FROM claimed_translation WHERE wanted.place = 'own' AND address_hash = wanted.hash
                LIMIT 50
            ) AS place
            CROSS JOIN LATERAL (
                SELECT key, coalesce(translation_of, copy_of, id) AS leader, withdrawn, language, published
                FROM statement WHERE id = place.id LIMIT 1
            ) AS s
            WHERE NOT s.withdrawn AND s.language <> wanted.language
                AND s.published BETWEEN wanted.published - wanted.days AND wanted.published + wanted.days
            ORDER BY wanted.n, s.key""";

    private static final String ADD_BANDS = """
            INSERT INTO text_band (band, fortnight, source_id, statement_id)
            SELECT * FROM unnest(?::bigint[], ?::int[], ?::bigint[], ?::text[]) ORDER BY 1, 2, 3
            ON CONFLICT DO NOTHING""";
    private static final String ADD_CLAIMS = """
            INSERT INTO claimed_translation (address_hash, statement_id)
            SELECT * FROM unnest(?::bigint[], ?::text[]) ON CONFLICT DO NOTHING""";
    private static final String SET_LINKS = "UPDATE statement SET copy_of = ?, translation_of = ? WHERE id = ?";
    private static final String DEPENDENTS = """
            SELECT id, copy_of IS NOT DISTINCT FROM ? FROM statement
            WHERE (copy_of = ? OR translation_of = ?) AND NOT withdrawn ORDER BY key""";

    private LinkTable() {}

    /** A stored statement that may say what the one at this place of a list says. */
    record Found(int place, long key, String id, String leader) {}

    static List<Found> nearTexts(Connection connection, List<Novelty> news) throws SQLException {
        Rows rows = new Rows("int4", "int8", "int4", "int8", "date");
        for (int i = 0; i < news.size(); i++) {
            Likeness likeness = news.get(i).candidate().likeness();
            if (likeness.bands() != null) {
                for (long band : likeness.bands()) {
                    rows.add(i, band, fortnight(likeness), news.get(i).pushSource(), likeness.published());
                }
            }
        }
        return rows.isEmpty() ? List.of() : found(rows, connection, NEAR_TEXTS, true);
    }

    static List<Found> samePlaces(Connection connection, List<Place> places) throws SQLException {
        Rows rows = new Rows("int4", "text", "int8", "text", "date", "int4");
        places.forEach(place -> rows.add(
                place.of(),
                place.kind(),
                place.hash(),
                place.likeness().language(),
                place.likeness().published(),
                place.days()));
        return rows.isEmpty() ? List.of() : found(rows, connection, SAME_PLACES, false);
    }

    /**
     * Where a translation may be found.
     *
     * @param of the place in the list of the one whose translation it is
     * @param kind neutral, translation or own
     * @param days by how many the publication may be apart
     */
    record Place(int of, String kind, long hash, Likeness likeness, int days) {}

    private static List<Found> found(Rows rows, Connection connection, String sql, boolean withId) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (PreparedStatement select = rows.prepare(connection, sql)) {
            ResultSet row = select.executeQuery();
            while (row.next()) {
                found.add(new Found(row.getInt(1), row.getLong(2), row.getString(3), row.getString(withId ? 4 : 3)));
            }
        }
        return found;
    }

    static void add(Connection connection, Collection<Novelty> leaders, Collection<Novelty> all) throws SQLException {
        Rows bands = new Rows("int8", "int4", "int8", "text");
        leaders.forEach(one -> add(
                bands,
                one.candidate().id(),
                one.candidate().source().id(),
                one.candidate().likeness()));
        bands.update(connection, ADD_BANDS);
        Rows claims = new Rows("int8", "text");
        for (Novelty one : all) {
            if (one.candidate().likeness().addresses() != null) {
                one.candidate()
                        .likeness()
                        .addresses()
                        .translations()
                        .forEach(hash -> claims.add(hash, one.candidate().id()));
            }
        }
        claims.update(connection, ADD_CLAIMS);
    }

    static void addBands(Connection connection, String statement, long source, Likeness likeness) throws SQLException {
        Rows bands = new Rows("int8", "int4", "int8", "text");
        add(bands, statement, source, likeness);
        bands.update(connection, ADD_BANDS);
    }

    private static void add(Rows bands, String statement, long source, Likeness likeness) {
        for (long band : likeness.bands() == null ? new long[0] : likeness.bands()) {
            bands.add(band, fortnight(likeness), source, statement);
        }
    }

    static void setLinks(Connection connection, Map<String, Links> links) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SET_LINKS)) {
            for (Map.Entry<String, Links> one : links.entrySet()) {
                Links.TranslationOf original = one.getValue().translationOf();
                update.setString(1, one.getValue().copyOf());
                update.setString(2, original == null ? null : original.id());
                update.setString(3, one.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** What hangs on a statement, the first seen first; whether each is a copy. */
    static Map<String, Boolean> dependents(Connection connection, String leader) throws SQLException {
        Map<String, Boolean> dependents = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(DEPENDENTS)) {
            for (int i = 1; i <= 3; i++) {
                select.setString(i, leader);
            }
            ResultSet row = select.executeQuery();
            while (row.next()) {
                dependents.put(row.getString(1), row.getBoolean(2));
            }
        }
        return dependents;
    }

    /** Those of them on which others hang. */
    static Set<String> leaders(Connection connection, Collection<String> ids) throws SQLException {
        Set<String> leaders = new HashSet<>();
        if (ids.isEmpty()) {
            return leaders;
        }
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT copy_of FROM statement WHERE copy_of = ANY (?)
                UNION SELECT translation_of FROM statement WHERE translation_of = ANY (?)""")) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            select.setArray(2, connection.createArrayOf("text", ids.toArray()));
            ResultSet row = select.executeQuery();
            while (row.next()) {
                leaders.add(row.getString(1));
            }
        }
        return leaders;
    }

    /** The newest records of these statements, and the languages in which they are. */
    static Map<String, byte[]> payloads(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, byte[]> payloads = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT DISTINCT ON (statement_id) statement_id, payload FROM revision
                WHERE statement_id = ANY (?) ORDER BY statement_id, number DESC""")) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            ResultSet row = select.executeQuery();
            while (row.next()) {
                payloads.put(row.getString(1), row.getBytes(2));
            }
        }
        return payloads;
    }

    static Map<String, String> languages(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, String> languages = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, language FROM statement WHERE id = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            ResultSet row = select.executeQuery();
            while (row.next()) {
                languages.put(row.getString(1), row.getString(2));
            }
        }
        return languages;
    }

    private static int fortnight(Likeness likeness) {
        return (int) Math.floorDiv(likeness.published().toEpochDay(), FORTNIGHT);
    }
}
