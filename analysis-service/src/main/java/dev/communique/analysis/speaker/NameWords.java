package dev.communique.analysis.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand in names and are no name: the lists of {@code names.properties}. */
final class NameWords {
    private static final Properties LISTS = load();

    static final Set<String> HONORIFICS = list("honorifics");
    static final Set<String> NOBODY = list("nobody");
    static final Set<String> PARTICLES = list("particles");
    static final Set<String> CHINESE_DOUBLE_FAMILIES = list("chinese-double-families");
    static final Set<String> KOREAN_FAMILIES = list("korean-families");
    static final Set<String> CHINESE_FAMILIES = list("chinese-families");
    static final Set<String> RANKS = list("ranks");
    static final Set<String> ROLE_FILLERS = list("role-fillers");
    static final Set<String> CYRILLIC_COUNTRIES = list("cyrillic-countries");
    static final Set<String> EITHER_ORDER_COUNTRIES = list("either-order-countries");

    private NameWords() {}

    private static Set<String> list(String name) {
        return Arrays.stream(LISTS.getProperty(name).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Properties load() {
        Properties lists = new Properties();
        try (InputStream file = NameWords.class.getResourceAsStream("names.properties")) {
            lists.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
