package dev.communique.ingest.reading;

import dev.communique.ingest.statement.Alternate;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages that hold the same statement in other languages, as its own page links to them. */
final class PageTranslations {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 14;
    private static final Pattern CODE = Pattern.compile("([a-z]{2})(?:-[A-Z]{2}\\d?)?");
    private static final Map<String, String> LANGUAGES = languages();

    private PageTranslations() {}

    /** @param url of the page, or null */
    static List<Alternate> of(Document document, String url) {
        Map<String, Alternate> found = new LinkedHashMap<>();
        for (Element link : document.select("link[rel~=(?i)\\balternate\\b][hreflang][href]")) {
            add(found, link.attr("hreflang"), link.absUrl("href"), url);
        }
        for (Element link : document.select("a[href]")) {
            String name = link.childNodeSize() <= 3 ? link.text() : "";
            String language = name.length() > LONGEST_NAME ? null : language(name);
            String address = language == null ? "" : link.absUrl("href");
            if (language != null && isItem(address, url)) {
                add(found, link.hasAttr("hreflang") ? link.attr("hreflang") : language, address, url);
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Alternate> found, String tag, String address, String url) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-').strip());
        boolean known = locale.getLanguage().matches("[a-z]{2,3}");
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        if (known && web && !address.equals(url) && !isHome(address) && found.size() < MOST) {
            found.putIfAbsent(address, new Alternate(locale.toLanguageTag(), address));
        }
    }

    // English, EN, en-GB1
    private static String language(String name) {
        Matcher code = CODE.matcher(name);
        return code.matches() ? code.group(1) : LANGUAGES.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether it is the address of one text, and not the front page in another language. */
    private static boolean isItem(String address, String url) {
        if (url == null) {
            return false;
        }
        String last = lastPart(address);
        return !last.isEmpty()
                && (last.equals(lastPart(url))
                        || last.chars().anyMatch(Character::isDigit)
                        || address.contains("ocale="));
    }

    private static boolean isHome(String address) {
        String path = path(address);
        return path.split("/").length < 2 || path.matches("/[a-z]{2}(-[a-zA-Z]{2})?(/(home|index[^/]*)?)?");
    }

    private static String lastPart(String address) {
        String[] parts = path(address).split("/");
        return parts.length == 0 ? "" : parts[parts.length - 1].replaceFirst("[_.-][a-z]{2}(?=$|\\.)", "");
    }

    private static String path(String address) {
        try {
            String path = URI.create(address).getPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException e) {
            // What is no address leads nowhere.
            return "";
        }
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new HashMap<>();
        for (String entry : new ArrayList<>(Words.list("page.language"))) {
            int equals = entry.indexOf('=');
            languages.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return Map.copyOf(languages);
    }
}
