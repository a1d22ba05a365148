package dev.communique.ingest.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address without what only says in which language its page is: {@code /en/news/7}, {@code /ru/news/7} and
 * {@code /news/7}, the same under {@code en.}, or with {@code ?lang=en}. What counts as such a word is data.
 */
final class NeutralAddress {
    private static final String WORDS = "/dev/communique/ingest/statement/languages.properties";
    private static final Set<String> LANGUAGES;
    private static final Set<String> PARAMETERS;
    private static final Pattern ENDING = Pattern.compile("_([a-z]{2,3})(\\.[a-z]{2,5})?$");

    static {
        Properties words = new Properties();
        try (InputStream in = NeutralAddress.class.getResourceAsStream(WORDS)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("languages.properties could not be read", e);
        }
        LANGUAGES = Set.of(words.getProperty("languages").split("[\\s,]+"));
        PARAMETERS = Set.of(words.getProperty("parameters").split("[\\s,]+"));
    }

    private NeutralAddress() {}

    /** Null for a home page, which is the translation of nothing. */
    static String of(String canonical) {
        int pathStart = end(canonical, "https://".length(), "/?");
        int queryStart = end(canonical, pathStart, "?");
        String host = host(canonical.substring("https://".length(), pathStart));
        String path = path(canonical.substring(pathStart, queryStart));
        String query = queryStart == canonical.length() ? "" : query(canonical.substring(queryStart + 1));
        return path.isEmpty() && query.isEmpty() ? null : host + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static int end(String text, int from, String marks) {
        int end = from;
        while (end < text.length() && marks.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String host(String host) {
        int dot = host.indexOf('.');
        String rest = dot < 0 ? "" : host.substring(dot + 1);
        return dot > 0 && isLanguage(host.substring(0, dot)) && rest.indexOf('.') > 0 && HostName.family(rest) != null
                ? rest
                : host;
    }

    /** Of the first two segments the first that names a language, and what an ending names. */
    private static String path(String path) {
        String[] segments = path.isEmpty() ? new String[0] : path.substring(1).split("/", -1);
        StringBuilder rest = new StringBuilder();
        boolean isFound = false;
        for (int i = 0; i < segments.length; i++) {
            if (!isFound && i < 2 && isLanguage(segments[i])) {
                isFound = true;
            } else {
                rest.append('/').append(segments[i]);
            }
        }
        Matcher ending = ENDING.matcher(rest);
        return ending.find() && isLanguage(ending.group(1))
                ? rest.substring(0, ending.start()) + (ending.group(2) == null ? "" : ending.group(2))
                : rest.toString();
    }

    private static String query(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> {
                    String[] parts = parameter.toLowerCase(Locale.ROOT).split("=", 2);
                    return !(parts.length == 2 && PARAMETERS.contains(parts[0]) && isLanguage(parts[1]));
                })
                .collect(Collectors.joining("&"));
    }

    private static boolean isLanguage(String word) {
        return LANGUAGES.contains(word.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]) && word.length() <= 8;
    }
}
