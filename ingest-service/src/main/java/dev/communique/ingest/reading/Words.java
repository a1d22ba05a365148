package dev.communique.ingest.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which a reader recognises the parts of a statement: data in {@code words.properties}.
 * An underscore stands for a blank, so that {@code _we_} is a word of its own.
 */
final class Words {
    private static final Properties ALL = load("words.properties");

    static final Set<String> HONORIFIC = set("honorific");
    static final Set<String> OFFICE = set("office");
    static final Set<String> TITLE = union(OFFICE, set("modifier"));
    static final Set<String> PARTICLE = set("particle");
    static final Set<String> NAME_PARTICLE = set("name.particle");
    static final Set<String> ROLE_LINK = set("role.link");
    static final Set<String> CHAIRING = set("label.chairing");
    static final Set<String> ROLE_WORD = set("role.word");
    static final Set<String> HOST = set("label.host");
    static final Set<String> ARTICLE = set("article");
    static final Set<String> NUMBER = set("number");
    static final Set<String> OUTLET = set("outlet");
    static final Set<String> PRESS = Set.of("press", "media", "news");
    static final Set<String> NAME_END = set("name.end");
    static final Set<String> NEVER_A_LABEL = set("label.never");
    static final List<String> NOTE = list("note");
    static final List<String> HANDOVER = list("handover");

    private Words() {}

    static List<String> list(String key) {
        return split(ALL.getProperty(key));
    }

    static Set<String> set(String key) {
        return list(key).stream().map(Words::dotted).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    static List<String> split(String words) {
        return Arrays.stream(words.split("\\|"))
                .map(phrase -> phrase.strip().replace('_', ' '))
                .toList();
    }

    static Properties load(String name) {
        try (Reader reader = new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Lower case, and without the dot of an abbreviation. */
    static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        lower = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return lower.indexOf('ı') < 0 && lower.indexOf('\u0307') < 0 ? lower : dotted(lower);
    }

    // BAKANI and DEMİR, written small by other rules than Turkish ones
    private static String dotted(String lower) {
        return lower.replace('ı', 'i').replace("\u0307", "");
    }

    /** Whether the text, in lower case, holds any of the phrases. */
    static boolean anyIn(List<String> phrases, String lower) {
        for (String phrase : phrases) {
            if (lower.contains(phrase)) {
                return true;
            }
        }
        return false;
    }
}
