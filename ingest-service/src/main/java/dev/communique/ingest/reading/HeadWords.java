package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of a statement's headline and lead-in, in which the people who speak are presented. */
final class HeadWords {
    private static final int MOST_NAME_WORDS = 4;
    private static final int MOST_ROLE_WORDS = 10;
    private static final int LONGEST_ROLE = 120;
    private static final int MOST_LINES = 50;
    private static final Pattern HAN_NAME = Pattern.compile("(?:" + String.join("|", Words.list("han.office"))
            + ")(\\p{IsHan}{2,4}?)(?=" + String.join("|", Words.list("han.verb")) + ")");

    private static final Pattern ARABIC_NAME =
            Pattern.compile("(?:" + String.join("|", Words.list("arabic.office")) + ")(?: ال\\p{IsArabic}+)*"
                    + " (\\p{IsArabic}+ \\p{IsArabic}+)(?=[،,:.\n]|$| (?:"
                    + String.join("|", Words.list("arabic.preposition")) + "))");

    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\((\\p{Lu}\\p{L}+(?: \\p{Lu}[\\p{L}.]*)* \\p{Lu}\\p{L}+)\\)(?=\n|$)");

    private static final Pattern BARE_NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}\\.)*(?: (?:\\p{Ll}{2,3} )?\\p{Lu}[\\p{L}'’-]+){1,3}(?:,? [JS]r\\.)?");
    private static final Set<String> VENUES = Words.set("venue");

    private final List<HeadWord> words = new ArrayList<>();
    private final String all;

    HeadWords(List<String> lines) {
        all = String.join("\n", lines);
        for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            int first = words.size();
            for (String word : line.split("[\\s\\u00a0]+")) {
                if (!word.isEmpty()) {
                    char last = word.charAt(word.length() - 1);
                    boolean ends = ",:;!?".indexOf(last) >= 0 || last == '.' && word.length() > 5;
                    words.add(new HeadWord(word, NameText.folded(word), ends));
                }
            }
            if (words.size() > first) {
                HeadWord last = words.remove(words.size() - 1);
                words.add(new HeadWord(last.text(), last.folded(), true));
            }
        }
    }

    int size() {
        return words.size();
    }

    HeadWord get(int at) {
        return words.get(at);
    }

    /** Whether a name in Chinese or Japanese, which has no blanks around it, stands in the head. */
    boolean names(String name) {
        return all.contains(name);
    }

    /** Whether a paper or a channel of this name is in the head: in quotation marks, or behind a word for one. */
    boolean isOutlet(String name) {
        for (int at = all.indexOf(name); at > 0; at = all.indexOf(name, at + 1)) {
            int word = all.lastIndexOf(' ', Math.max(0, at - 2)) + 1;
            boolean behind = word < at && Words.OUTLET.contains(NameText.folded(all.substring(word, at)));
            if (behind || "“«\"„‘'".indexOf(all.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The whole head in small letters. */
    String lower() {
        return all.toLowerCase(Locale.ROOT);
    }

    /** The person behind an office in a Chinese headline; or null. */
    Person inChinese() {
        Matcher name = HAN_NAME.matcher(all);
        return name.find() ? new Person(name.group(1), null) : null;
    }

    /** Whoever stands in brackets behind an office: {@code The President’s News Conference (Harold Brook)}; or null. */
    Person inBrackets(List<String> title) {
        Matcher name = IN_BRACKETS.matcher(all);
        if (title.isEmpty() || !name.find()) {
            return null;
        }
        String before = lower().substring(0, name.start()).replace('’', '\'');
        return before.contains(String.join(" ", title) + "'s") ? new Person(name.group(1), null) : null;
    }

    /** Whose name stands alone in its line below an office: {@code The President’s News Conference}; or null. */
    Person aloneBelow(List<String> title) {
        String office = String.join(" ", title) + "'s";
        if (title.isEmpty() || !lower().replace('’', '\'').contains(office)) {
            return null;
        }
        List<String> names =
                all.lines().filter(HeadWords::isBareName).distinct().toList();
        return names.size() == 1 ? new Person(names.get(0), null) : null;
    }

    private static boolean isBareName(String line) {
        return BARE_NAME.matcher(line).matches()
                && Stream.of(line.split(" ")).map(Words::plain).noneMatch(HeadWords::isNoName);
    }

    private static boolean isNoName(String plain) {
        return Words.TITLE.contains(plain) || Words.OUTLET.contains(plain) || VENUES.contains(plain);
    }

    /** The person behind an office in an Arabic headline, two words before a preposition; or null. */
    Person inArabic() {
        Matcher name = ARABIC_NAME.matcher(all);
        return name.find() ? new Person(name.group(1), null) : null;
    }

    /** Whether the words stand in the head, in small letters. */
    boolean mentions(String lower) {
        return lower().contains(lower);
    }

    /** Лорании Петра Орлина: a Cyrillic word before two others that are a name, and therefore in none itself. */
    boolean isBeforeName(int at) {
        return at + 2 < words.size()
                && Script.of(words.get(at).text().charAt(0)) == Script.CYRILLIC
                && IntStream.rangeClosed(at, at + 1).noneMatch(i -> words.get(i).ends())
                && IntStream.rangeClosed(at + 1, at + 2)
                        .allMatch(i -> words.get(i).capital() && !words.get(i).title());
    }

    boolean matches(int at, List<String> folded) {
        for (int k = 0; k < folded.size(); k++) {
            if (!NameText.same(folded.get(k), words.get(at + k).folded())) {
                return false;
            }
        }
        return true;
    }

    /**
     * The person whose surnames stand there: left of them are the other names, and left of these the role.
     *
     * @param certain it is a name even if nothing stands around it
     */
    Person presented(int from, int to, boolean certain) {
        int name = from;
        while (name > 0 && from - name < MOST_NAME_WORDS && isNameBefore(name)) {
            name = beforeParticles(name) - 1;
        }
        int givenNames = to - from > 1 ? 0 : 1;
        if (from - name > givenNames && name > 0 && !endsBefore(name)) {
            name = from - givenNames; // Coordinator for Strategic Communications Jonas Kael
        }
        int role = name;
        while (role > 0 && name - role < MOST_ROLE_WORDS && isRoleBefore(role)) {
            role--;
        }
        while (role < name
                && !words.get(role).title()
                && (Words.PARTICLE.contains(words.get(role).folded())
                        || Words.NAME_END.contains(words.get(role).folded()))) {
            role++;
        }
        int roleEnd = name;
        while (roleEnd > role
                && Words.HONORIFIC.contains(Words.plain(words.get(roleEnd - 1).text()))) {
            roleEnd--;
        }
        String roleBefore = role < roleEnd && hasTitle(role, roleEnd) ? joined(role, roleEnd) : null;
        String behind = roleBefore == null ? roleBehind(to) : roleBefore;
        boolean place = name > 0 && Words.ROLE_LINK.contains(words.get(name - 1).text()); // President of Lorania
        if (!certain && name == from && (behind == null || place)) {
            return null;
        }
        return new Person(joined(name, name == from ? endOfSurnameFirst(to) : to), behind);
    }

    // Minister KAWASHIMA Yuko, at the end of a line: the surname is what is printed in capitals.
    private int endOfSurnameFirst(int to) {
        String surname = words.get(to - 1).text();
        boolean first = surname.length() > 2 && NameText.isCapitals(surname) && to < words.size();
        HeadWord given = first && !words.get(to - 1).ends() ? words.get(to) : null;
        boolean named = given != null
                && given.capital()
                && !given.title()
                && !given.endsName()
                && !NameText.isCapitals(given.text())
                && (given.ends() || to + 1 == words.size());
        return named ? to + 1 : to;
    }

    /** Whether what stands before a name cannot belong to it: its title, an honorific, a small word, another sentence. */
    private boolean endsBefore(int at) {
        HeadWord before = words.get(at - 1);
        return before.ends()
                || before.title()
                || before.endsName()
                || Words.HONORIFIC.contains(Words.plain(before.text()));
    }

    // Inês da Sorra, Ursula von der Linden
    private boolean isParticleInName(int at) {
        int given = beforeParticles(at) - 1;
        return given < at - 1
                && given >= 0
                && words.get(given).capital()
                && !words.get(given).ends()
                && !words.get(given).title();
    }

    private int beforeParticles(int at) {
        int i = at;
        while (i > 0 && Words.NAME_PARTICLE.contains(words.get(i - 1).text())) {
            i--;
        }
        return i;
    }

    private boolean isNameBefore(int at) {
        if (isParticleInName(at)) {
            return true;
        }
        HeadWord before = words.get(at - 1);
        boolean inPlaceName =
                at > 1 && Set.of("of", "for").contains(words.get(at - 2).folded());
        return before.capital()
                && !before.ends()
                && !before.title()
                && !before.endsName()
                && !inPlaceName
                && !Words.HONORIFIC.contains(Words.plain(before.text()));
    }

    private boolean isRoleBefore(int at) {
        HeadWord before = words.get(at - 1);
        if (before.folded().equals("and") || before.folded().equals("и")) {
            return at > 1 && words.get(at - 2).title(); // Press Secretary Mira Arden and Adviser Jonas Kael are two
        }
        return !before.ends()
                && (before.capital() && !Set.of("by", "with", "from").contains(before.folded())
                        || Set.of("of", "the", "for").contains(before.folded())
                        || before.title()
                        || Script.of(before.text().charAt(0)) == Script.CYRILLIC && hasTitleBefore(at - 1));
    }

    // министра иностранных дел Лорании П.А.Орлина: the middle of a Russian role is written small.
    private boolean hasTitleBefore(int at) {
        for (int i = Math.max(0, at - 4); i < at; i++) {
            if (words.get(i).title()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of an office or around one stands there. */
    boolean hasTitle(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.get(i).title()) {
                return true;
            }
        }
        return false;
    }

    /** What stands behind a name and a comma, if it is a role; or null. */
    String roleBehind(int at) {
        if (at >= words.size()
                || !words.get(at - 1).text().endsWith(",")
                || !words.get(at).capital() && !words.get(at).title()) {
            return null;
        }
        int end = at;
        while (end < words.size()
                && !words.get(end).ends()
                && joined(at, end + 1).length() < LONGEST_ROLE) {
            end++;
        }
        end = Math.min(words.size(), end + 1);
        return hasTitle(at, end) ? joined(at, end) : null;
    }

    /** The name that begins there; null where none does. */
    String nameFrom(int at) {
        int end = at;
        while (end < words.size()
                && end - at < MOST_NAME_WORDS
                && (words.get(end).capital() || isParticleBetween(at, end))
                && !words.get(end).endsName()
                && !words.get(end).title()) {
            end++;
            if (words.get(end - 1).ends() || words.get(end - 1).possessive()) {
                break;
            }
        }
        return end == at ? null : joined(at, end);
    }

    private boolean isParticleBetween(int at, int i) {
        int next = i;
        while (next < words.size()
                && Words.NAME_PARTICLE.contains(words.get(next).text())) {
            next++;
        }
        return i > at
                && next > i
                && next < words.size()
                && words.get(next).capital()
                && !words.get(next).endsName();
    }

    /** A role without honorifics and small words at its end. */
    String role(int from, int to) {
        int end = to;
        while (end > from
                && (Words.HONORIFIC.contains(words.get(end - 1).folded())
                                && !words.get(end - 1).title()
                        || Words.ROLE_LINK.contains(words.get(end - 1).text()))) {
            end--;
        }
        return joined(from, end);
    }

    /** The one full name in the head that begins or ends with this word, folded; null where there is none or several. */
    String onlyName(String word) {
        String only = null;
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).folded().equals(word)) {
                continue;
            }
            boolean ends = i > 0 && isNameBefore(i) && (i < 2 || !isNameBefore(i - 1));
            String name = ends ? joined(i - 1, i + 1) : nameFrom(i);
            boolean full = name != null && name.indexOf(' ') > 0;
            if (full && only != null && !only.equals(name)) {
                return null;
            }
            only = full ? name : only;
        }
        return only;
    }

    /** The person of this name with the office that stands beside it, if one does. */
    Person presentedAs(String name) {
        List<String> names = FullName.words(name);
        for (int i = 0; i + names.size() <= words.size(); i++) {
            if (matches(i, names)) {
                return presented(i, i + names.size(), true);
            }
        }
        return new Person(name, null);
    }

    String joined(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : " ")
                    .append(i == to - 1 ? words.get(i).bare() : words.get(i).text());
        }
        return text.toString();
    }
}
