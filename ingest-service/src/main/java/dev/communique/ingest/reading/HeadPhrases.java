package dev.communique.ingest.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines above a headline are: the part of a site, a publisher's name, a trail of links; data in {@code heads.properties}. */
final class HeadPhrases {
    private static final int LONGEST = 90;
    private static final int LONGEST_OF_SITE = 200;
    private static final int LONGEST_VOCATIVE = 60;
    private static final Properties DATA = Words.load("heads.properties");
    private static final Set<String> SECTIONS = set("section");
    private static final Set<String> MASTHEADS = set("masthead");
    private static final List<String> INSTITUTIONS = Words.split(DATA.getProperty("institution"));
    private static final List<String> SITE = Words.split(DATA.getProperty("site"));
    private static final Set<String> BETWEEN = set("between");
    private static final Set<String> CONTINUES = set("continues");
    private static final List<String> VOCATIVES = Words.list("vocative");
    private static final Pattern TRAIL = Pattern.compile(
            "[^.?!:]{1,60}(?:\\s[>»›→]\\s[^.?!]{1,60})+|(?i:home|главная|start|startseite|accueil|inicio)(?:\\s?[/|]\\s?[^.?!]{1,60})+");
    private static final Pattern SYMBOL = Pattern.compile(
            "[A-Z]{1,6}(?:/[A-Z0-9.]{1,8}){1,4}(?:\\s.{0,20})?|\\d{1,5}-\\d{1,2}-\\d{1,2}-\\d{4}|(?i:p\\.?r\\.?\\s?)?(?i:no|№|nr)\\.?:?\\s?\\d{1,5}(?:/\\d{2,4})?|\\d{4,7}|(?:[a-z]{2}-[A-Z]{2}\\d?\\s?)+");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?:\\.\\.\\.|[\\s,.](?:\\p{Lu}|Jr|Sr|Inc|Ltd|Corp|Co|St|Rep|Gen|гг|г|млн|др)\\.)$");
    private static final Pattern MARKED_TITLE = Pattern.compile(
            "(?i:" + String.join("|", Words.split(DATA.getProperty("title.mark"))) + ")\\s?[:：]\\s*(.+)");

    private HeadPhrases() {}

    private static Set<String> set(String key) {
        return new HashSet<>(Words.split(DATA.getProperty(key)));
    }

    /** Whether the line stands above a headline rather than being one; a headline it can be where nothing else is. */
    static boolean isAboveTitle(String line) {
        String lower =
                line.toLowerCase(Locale.ROOT).replaceFirst("\\s*[.:/>›|]$", "").strip();
        if (line.length() > LONGEST) {
            return isOfSite(lower) && line.length() <= LONGEST_OF_SITE;
        }
        return SECTIONS.contains(lower)
                || SECTIONS.contains(once(lower))
                || MASTHEADS.contains(lower)
                || isOfSite(lower)
                || isInstitution(line, lower)
                || TRAIL.matcher(line).matches()
                || SYMBOL.matcher(line).matches();
    }

    // Media Center Media Center
    private static String once(String line) {
        String half = line.substring(0, line.length() / 2);
        return line.equals(half + " " + half) ? half : line;
    }

    /** Whether the line is the name of who publishes, or a note of their press office. */
    static boolean isMasthead(String line) {
        return line.length() <= LONGEST && MASTHEADS.contains(line.toLowerCase(Locale.ROOT));
    }

    private static boolean isOfSite(String lower) {
        return SITE.stream().anyMatch(lower::startsWith) && !KindDetector.mentionsKind(" " + lower + " ");
    }

    private static boolean isInstitution(String line, String lower) {
        return INSTITUTIONS.stream().anyMatch(lower::startsWith)
                && !KindDetector.mentionsKind(" " + lower + " ")
                && Arrays.stream(line.split("\\s+")).allMatch(HeadPhrases::isNameWord);
    }

    private static boolean isNameWord(String word) {
        boolean capital = !Character.isLowerCase(word.charAt(0));
        // In Russian only the first word of a ministry's name is written with a capital.
        return capital
                || BETWEEN.contains(word.toLowerCase(Locale.ROOT))
                || Script.of(word.charAt(0)) == Script.CYRILLIC;
    }

    /** {@code Ladies and gentlemen}: the speech has begun. */
    static boolean isVocative(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.length() <= LONGEST_VOCATIVE && VOCATIVES.stream().anyMatch(lower::startsWith);
    }

    /** Whether the full stop at the end belongs to a word, as in {@code Honoring Dr. Mora, Jr.} */
    static boolean endsInAbbreviation(String line) {
        return ABBREVIATION.matcher(line).find();
    }

    /** What stands behind {@code Title:}; or the line itself. */
    static String withoutTitleMark(String line) {
        Matcher marked = MARKED_TITLE.matcher(line);
        return marked.matches() ? marked.group(1).strip() : line;
    }

    /** Whether a headline goes on in this line. */
    static boolean continues(String title, String line) {
        if (line.isEmpty() || ".!?:;。！？".indexOf(title.charAt(title.length() - 1)) >= 0) {
            return false;
        }
        int blank = line.indexOf(' ');
        String first = blank < 0 ? line : line.substring(0, blank);
        boolean capitals = isCapitals(title) && isCapitals(line);
        return Character.isLowerCase(line.charAt(0)) && Script.of(line.charAt(0)) != Script.OTHER
                || capitals && CONTINUES.contains(first.toLowerCase(Locale.ROOT));
    }

    static boolean isCapitals(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT)) && !line.equals(line.toLowerCase(Locale.ROOT));
    }
}
