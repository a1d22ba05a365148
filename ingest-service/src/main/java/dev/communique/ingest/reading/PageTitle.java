package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Chooses a page's title among its headings and what it calls itself: the one that most of them agree on, never the
 * site's name nor the name of a section.
 */
final class PageTitle {
    private static final Pattern SEPARATORS = Pattern.compile("\\s+[|–—•·:»›/-]+\\s+|\\s*[|›•_]\\s*");
    private static final Set<String> SECTIONS =
            Words.list("page.section").stream().map(PageTitle::letters).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 500;
    private static final int SHORTEST_SURE = 15;
    private static final int LINES_WITH_TITLE = 4;
    private static final double MOSTLY = 0.5;

    private final Set<String> never;
    private final List<Candidate> candidates = new ArrayList<>();

    /** @param weight how much such a place is worth by itself */
    private record Candidate(String text, String letters, int weight, Element heading) {
        boolean isCut() {
            return text.endsWith("…") || text.endsWith("...");
        }
    }

    /** @param heading the element it stands in, or null */
    record Chosen(String text, Element heading) {
        static final Chosen NONE = new Chosen(null, null);
    }

    PageTitle(Set<String> siteNames) {
        never = siteNames.stream().map(PageTitle::letters).collect(Collectors.toSet());
        never.addAll(SECTIONS);
    }

    /** @param near it stands in the text or is the last heading before it */
    void heading(Element heading, boolean near) {
        Element link = heading.selectFirst("a[href]");
        boolean home = link != null
                && (link.attr("href").equals("/") || link.attr("rel").contains("home"))
                && link.text().length() * 2 > heading.text().length();
        if (!home) {
            int weight = (heading.normalName().equals("h1") ? 4 : 2) + (near ? 2 : 0);
            add(PageMetadata.line(heading.text()), weight, heading);
        }
    }

    /** What the page calls itself in its metadata. */
    void named(String title) {
        List<String> parts = parts(title);
        add(title, 3, null);
        for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
            add(parts.get(i), i == 0 ? 3 : 1, null);
        }
    }

    Chosen choose() {
        Candidate best = null;
        int most = 0;
        for (Candidate candidate : candidates) {
            int score = candidate.weight();
            for (Candidate other : candidates) {
                score += other != candidate && supports(other, candidate) ? other.weight() : 0;
            }
            // The whole of a title that holds a site's name loses to the part that says the same.
            score -= candidate.heading() == null && isWhole(candidate) ? 4 : 0;
            score -= candidate.text().length() < SHORTEST_SURE ? 2 : 0;
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best == null ? Chosen.NONE : new Chosen(best.text(), best.heading());
    }

    /** The title as the text prints it, where the page's own names hold more than that. */
    static String printed(String title, List<Paragraph> paragraphs) {
        String letters = letters(title);
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(LINES_WITH_TITLE, paragraphs.size()))) {
            String line = letters(paragraph.text());
            // A town in a headline is printed once more below it.
            boolean within =
                    letters.startsWith(line) || line.length() * 2 >= letters.length() && letters.contains(line);
            if (line.length() >= SHORTEST_SURE && line.length() * 3 >= letters.length() && within) {
                return paragraph.text();
            }
        }
        return title;
    }

    private boolean isWhole(Candidate whole) {
        List<String> parts = parts(whole.text());
        return parts.size() > 1
                && parts.stream()
                        .anyMatch(part -> never.contains(letters(part))
                                || part.length() * 2 > whole.text().length());
    }

    private void add(String text, int weight, Element heading) {
        String letters = letters(text);
        if (!letters.isEmpty() && text.length() <= LONGEST && !never.contains(letters)) {
            candidates.add(new Candidate(text, letters, weight, heading));
        }
    }

    private static List<String> parts(String title) {
        return SEPARATORS.splitAsStream(title).filter(part -> !part.isBlank()).toList();
    }

    // Another name of the page says the same, with the site's name around it, or with its end cut off. A heading has no
    // site's name in it.
    private static boolean supports(Candidate other, Candidate candidate) {
        Candidate around = other.isCut() ? candidate : other;
        Candidate inside = other.isCut() ? other : candidate;
        boolean sameHeading = other.heading() == null || other.letters().equals(candidate.letters());
        return !candidate.isCut()
                && (sameHeading || other.isCut())
                && around.letters().contains(inside.letters())
                && inside.letters().length() >= around.letters().length() * MOSTLY;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
