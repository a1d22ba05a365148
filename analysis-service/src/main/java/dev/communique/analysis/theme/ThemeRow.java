package dev.communique.analysis.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.analysis.statement.TurnKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a theme out of a row with its columns. */
final class ThemeRow {
    private static final TypeReference<Map<String, String>> QUERIES = new TypeReference<>() {};

    private ThemeRow() {}

    static Theme read(ResultSet row, ObjectMapper json) throws SQLException {
        try {
            return new Theme(
                    row.getString("slug"),
                    row.getString("name"),
                    row.getString("description"),
                    json.readValue(row.getString("queries"), QUERIES),
                    Scope.of(row.getString("scope")).orElseThrow(),
                    strings(row.getArray("turns")).stream().map(TurnKind::of).collect(Collectors.toSet()),
                    strings(row.getArray("speakers")),
                    strings(row.getArray("sources")),
                    strings(row.getArray("countries")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the queries of theme " + row.getString("slug") + " cannot be read", e);
        }
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
    }
}
