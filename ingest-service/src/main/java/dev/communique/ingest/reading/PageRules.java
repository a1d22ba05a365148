package dev.communique.ingest.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** The rules of all publishers by host: data in {@code pages.properties}, checked when it is loaded. */
final class PageRules {
    private static final Set<String> KEYS =
            Set.of("hosts", "text", "title", "date", "head", "speaker", "drop", "questions", "metadata");
    private static final String FOR_ALL = "any";
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    // A copy in an archive is laid out as the page it was made of.
    private static final Pattern ARCHIVED =
            Pattern.compile("https?://web\\.archive\\.org/web/\\d+[a-z_]*/(https?://.*)", Pattern.CASE_INSENSITIVE);

    private final Map<String, PageRule> byHost = new HashMap<>();
    private final List<Evaluator> usualTexts;

    private PageRules(Map<String, Map<String, String>> rules) {
        this.usualTexts = selectors(FOR_ALL, rules.getOrDefault(FOR_ALL, Map.of()), "text");
        rules.forEach((name, values) -> {
            if (!name.equals(FOR_ALL)) {
                PageRule rule = rule(name, values);
                rule.hosts().forEach(host -> add(host, rule));
            }
        });
    }

    /** @throws IllegalArgumentException whose message names the rule, what is wrong and what would be right */
    static PageRules of(Properties data) {
        Map<String, Map<String, String>> rules = new TreeMap<>();
        for (String key : data.stringPropertyNames()) {
            int dot = key.indexOf('.');
            String part = key.substring(dot + 1);
            if (dot < 1 || !KEYS.contains(part)) {
                throw new IllegalArgumentException(key + " is no part of a page rule; write NAME. and one of "
                        + new LinkedHashSet<>(sorted(KEYS)));
            }
            rules.computeIfAbsent(key.substring(0, dot), name -> new TreeMap<>())
                    .put(part, data.getProperty(key));
        }
        return new PageRules(rules);
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    /** Where the text of a statement stands on many sites, best first. */
    List<Evaluator> usualTexts() {
        return usualTexts;
    }

    /** @param url of the page, or null */
    PageRule forAddress(String url) {
        String host = host(url);
        while (host != null) {
            PageRule rule = byHost.get(host);
            if (rule != null) {
                return rule;
            }
            int dot = host.indexOf('.');
            host = dot < 0 ? null : host.substring(dot + 1);
        }
        return PageRule.NONE;
    }

    private static String host(String url) {
        if (url == null) {
            return null;
        }
        Matcher archived = ARCHIVED.matcher(url);
        try {
            String host =
                    URI.create(archived.matches() ? archived.group(1) : url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            // An address that is none belongs to no publisher.
            return null;
        }
    }

    private void add(String host, PageRule rule) {
        PageRule other = byHost.putIfAbsent(host, rule);
        if (other != null) {
            throw new IllegalArgumentException("%s.hosts names %s, which %s.hosts names too; name it once"
                    .formatted(rule.name(), host, other.name()));
        }
    }

    private static PageRule rule(String name, Map<String, String> values) {
        Set<String> hosts = Arrays.stream(values.getOrDefault("hosts", "").split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException(
                    name + ".hosts is missing; name at least one host, such as mfa.example.org");
        }
        for (String host : hosts) {
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException(
                        "%s.hosts: \"%s\" is no host; write one such as mfa.example.org".formatted(name, host));
            }
        }
        String metadata = values.getOrDefault("metadata", "true");
        if (!metadata.equals("true") && !metadata.equals("false")) {
            throw new IllegalArgumentException("%s.metadata is \"%s\"; write true or false".formatted(name, metadata));
        }
        return new PageRule(
                name,
                hosts,
                selectors(name, values, "text"),
                selectors(name, values, "title"),
                selectors(name, values, "date"),
                selectors(name, values, "head"),
                selectors(name, values, "speaker"),
                selectors(name, values, "drop"),
                selectors(name, values, "questions"),
                metadata.equals("true"));
    }

    private static List<Evaluator> selectors(String name, Map<String, String> values, String key) {
        List<Evaluator> selectors = new ArrayList<>();
        for (String selector : values.getOrDefault(key, "").split("\\s\\|\\s")) {
            if (!selector.isBlank()) {
                try {
                    selectors.add(QueryParser.parse(selector.strip()));
                } catch (Selector.SelectorParseException | IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "%s.%s: \"%s\" is no CSS selector; write one such as div.article-content"
                                    .formatted(name, key, selector.strip()),
                            e);
                }
            }
        }
        return List.copyOf(selectors);
    }
}
