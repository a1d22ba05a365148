package dev.communique.ingest.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What only some kinds of source are told.
 *
 * @param include addresses that are statements; empty where all are
 * @param exclude addresses that are not, whatever {@code include} says
 * @param selectors of an index page, otherwise null
 * @param pages of the listing that are read at most
 * @param fields of an archive: the archive's name for each field of ours; empty where they are the same
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KindSettings(
        List<String> include, List<String> exclude, Selectors selectors, Integer pages, Map<String, String> fields) {
    public static final KindSettings NONE = new KindSettings(List.of(), List.of(), null, null, Map.of());

    public KindSettings {
        include = include == null ? List.of() : List.copyOf(include);
        exclude = exclude == null ? List.of() : List.copyOf(exclude);
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    /**
     * Where statements stand on an index page, as CSS selectors.
     *
     * @param list each statement's part of the page
     * @param link in that part, the link to the statement; so are {@code title} and {@code date}, which may be null
     * @param next on the page, the link to the next page, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Selectors(String list, String link, String title, String date, String next) {}

    /** Whether the address is one of a statement. */
    @JsonIgnore
    public boolean wants(String address) {
        return (include.isEmpty() || include.stream().anyMatch(pattern -> matches(pattern, address)))
                && exclude.stream().noneMatch(pattern -> matches(pattern, address));
    }

    /** How many pages of the listing are read at most. */
    @JsonIgnore
    public int mostPages() {
        return pages == null ? 1 : pages;
    }

    /** A pattern is the beginning of an address or of its path; {@code *} in it stands for anything. */
    private static boolean matches(String pattern, String address) {
        String subject = pattern.startsWith("/") ? address.replaceFirst("^[^:]+://[^/?#]*", "") : address;
        String[] parts = pattern.split("\\*", -1);
        if (!subject.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            at = subject.indexOf(parts[i], at);
            if (at < 0) {
                return false;
            }
            at += parts[i].length();
        }
        return true;
    }
}
