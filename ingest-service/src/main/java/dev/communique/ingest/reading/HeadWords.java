package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a statement's headline and lead-in, in which the people who speak are presented. */
final class HeadWords {
    private static final int MOST_NAME_WORDS = 4;
    private static final int MOST_ROLE_WORDS = 10;
    private static final int LONGEST_ROLE = 120;

    private record Word(String text, String folded, boolean ends, boolean lineStart) {
        boolean capital() {
            return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        }

        boolean title() {
            return Words.TITLE.contains(folded) && !folded.equals("the");
        }

        boolean possessive() {
            return text.endsWith("’s") || text.endsWith("'s");
        }

        boolean endsName() {
            return !capital() && !Words.PARTICLE.contains(folded)
                    || Words.NAME_END.contains(folded)
                    || folded.endsWith("ing");
        }

        /** Without the possessive and punctuation at its end. */
        String bare() {
            String bare = text.replaceFirst("[’']s?[,.:;]?$", "");
            int end = bare.length();
            while (end > 0 && ",:;!?)]»”\"".indexOf(bare.charAt(end - 1)) >= 0) {
                end--;
            }
            boolean dot = end > 3 && bare.charAt(end - 1) == '.';
            return bare.substring(0, dot ? end - 1 : end);
        }
    }

    private final List<Word> words = new ArrayList<>();

    private final String all;

    HeadWords(List<String> lines) {
        all = String.join("\n", lines);
        for (String line : lines) {
            boolean start = true;
            for (String word : line.split("[\\s\\u00a0]+")) {
                if (!word.isEmpty()) {
                    char last = word.charAt(word.length() - 1);
                    boolean ends = ",:;!?".indexOf(last) >= 0 || last == '.' && word.length() > 5;
                    words.add(new Word(word, NameText.folded(word), ends, start));
                    start = false;
                }
            }
            if (!words.isEmpty() && !start) {
                Word last = words.remove(words.size() - 1);
                words.add(new Word(last.text, last.folded, true, last.lineStart));
            }
        }
    }

    /** Whether a name in Chinese or Japanese, which has no blanks around it, stands in the head. */
    boolean names(String name) {
        return all.contains(name);
    }

    /** The person with these surnames, as the head presents them; null where it does not. */
    Person withSurname(List<String> surnames) {
        for (int i = 0; i + surnames.size() <= words.size(); i++) {
            if (matches(i, surnames)) {
                Person person = presented(i, i + surnames.size(), surnames.size() > 1);
                if (person != null) {
                    return person;
                }
            }
        }
        return null;
    }

    /** The person whose title stands before their name: {@code the president} in {@code President Orlin}. */
    Person withTitle(List<String> title) {
        for (int i = 0; i + title.size() < words.size(); i++) {
            Word last = words.get(i + title.size() - 1);
            if (matches(i, title) && !last.ends && !last.possessive()) {
                String name = nameFrom(i + title.size());
                boolean longer = i > 0 && words.get(i - 1).title() && !words.get(i - 1).ends;
                if (name != null && !longer) {
                    return new Person(name, joined(i, i + title.size()));
                }
            }
        }
        return null;
    }

    /** The person behind one of the given words, such as {@code by} in {@code Remarks by Minister Quill}; or null. */
    Person after(Set<String> prepositions) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (prepositions.contains(words.get(i).folded) && !words.get(i).ends) {
                Person person = titled(i + 1);
                if (person != null) {
                    return person;
                }
            }
        }
        return null;
    }

    /** The person whose name is printed with initials, or stands in the possessive: {@code Minister Quill’s speech}. */
    Person possessiveOrInitials() {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean possessive = word.possessive();
            boolean initials = word.text.length() > 5
                    && word.text.charAt(1) == '.'
                    && word.text.charAt(3) == '.'
                    && word.capital();
            if (possessive || initials) {
                Person person = presented(i, i + 1, initials);
                if (person != null
                        && (initials || person.role() != null && person.name().indexOf(' ') > 0)) {
                    return person;
                }
            }
        }
        return null;
    }

    /** The person with an honorific before at least two names: {@code M. Jean Orval}; or null. */
    Person withHonorific() {
        for (int i = 0; i + 2 < words.size(); i++) {
            boolean honorific = words.get(i).capital() && Words.HONORIFIC.contains(words.get(i).folded);
            String name = honorific ? nameFrom(i + 1) : null;
            if (name != null && name.indexOf(' ') > 0) {
                return new Person(name, null);
            }
        }
        return null;
    }

    private boolean matches(int at, List<String> folded) {
        for (int k = 0; k < folded.size(); k++) {
            if (!NameText.same(folded.get(k), words.get(at + k).folded)) {
                return false;
            }
        }
        return true;
    }

    // Left of the surname stand the other names, and left of these the role.
    private Person presented(int from, int to, boolean certain) {
        int name = from;
        while (name > 0 && from - name < MOST_NAME_WORDS && isNameBefore(name)) {
            name--;
        }
        if (from - name > 1 && name > 0 && !endsBefore(name)) {
            name = from - 1; // Coordinator for Strategic Communications Jonas Kael: one given name is his
        }
        int role = name;
        while (role > 0 && name - role < MOST_ROLE_WORDS && isRoleBefore(role)) {
            role--;
        }
        while (role < name
                && !words.get(role).title()
                && (Words.PARTICLE.contains(words.get(role).folded)
                        || Words.NAME_END.contains(words.get(role).folded))) {
            role++;
        }
        int roleEnd = name;
        while (roleEnd > role && Words.HONORIFIC.contains(Words.plain(words.get(roleEnd - 1).text))) {
            roleEnd--;
        }
        String roleBefore = role < roleEnd && hasTitle(role, roleEnd) ? joined(role, roleEnd) : null;
        String behind = roleBefore == null ? roleBehind(to) : roleBefore;
        if (!certain && name == from && behind == null) {
            return null;
        }
        return new Person(joined(name, to), behind);
    }

    /** Whether what stands before a name cannot belong to it: its title, an honorific, a small word, another sentence. */
    private boolean endsBefore(int at) {
        Word before = words.get(at - 1);
        return before.ends || before.title() || before.endsName() || Words.HONORIFIC.contains(Words.plain(before.text));
    }

    private boolean isNameBefore(int at) {
        Word before = words.get(at - 1);
        boolean inPlaceName = at > 1 && Set.of("of", "for").contains(words.get(at - 2).folded);
        return before.capital()
                && !before.ends
                && !before.title()
                && !before.endsName()
                && !inPlaceName
                && !Words.HONORIFIC.contains(Words.plain(before.text));
    }

    private boolean isRoleBefore(int at) {
        Word before = words.get(at - 1);
        if (before.folded.equals("and") || before.folded.equals("и")) {
            return at > 1 && words.get(at - 2).title(); // Press Secretary Mira Arden and Adviser Jonas Kael are two
        }
        return !before.ends
                && (before.capital() && !Set.of("by", "with", "from").contains(before.folded)
                        || Set.of("of", "the", "for").contains(before.folded)
                        || before.title()
                        || Script.of(before.text.charAt(0)) == Script.CYRILLIC && hasTitleBefore(at - 1));
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

    private boolean hasTitle(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.get(i).title()) {
                return true;
            }
        }
        return false;
    }

    private String roleBehind(int at) {
        if (at >= words.size()
                || !words.get(at - 1).text.endsWith(",")
                || !words.get(at).capital()) {
            return null;
        }
        int end = at;
        while (end < words.size() && !words.get(end).ends && joined(at, end + 1).length() < LONGEST_ROLE) {
            end++;
        }
        end = Math.min(words.size(), end + 1);
        return hasTitle(at, end) ? joined(at, end) : null;
    }

    private Person titled(int at) {
        int name = at;
        while (name < words.size()
                && (words.get(name).title()
                        || words.get(name).capital()
                                && hasTitle(name, Math.min(words.size(), name + 5))
                                && !words.get(name).ends)
                && name - at < MOST_ROLE_WORDS) {
            name++;
        }
        String person = name < words.size() ? nameFrom(name) : null;
        if (person == null) {
            return null;
        }
        if (name == at) {
            return person.indexOf(' ') > 0 ? new Person(person, roleBehind(at + person.split(" ").length)) : null;
        }
        return hasTitle(at, name) ? new Person(person, joined(at, name)) : null;
    }

    private String nameFrom(int at) {
        int end = at;
        while (end < words.size()
                && end - at < MOST_NAME_WORDS
                && words.get(end).capital()
                && !words.get(end).endsName()
                && !words.get(end).title()) {
            end++;
            if (words.get(end - 1).ends || words.get(end - 1).possessive()) {
                break;
            }
        }
        return end == at ? null : joined(at, end);
    }

    private String joined(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : " ").append(i == to - 1 ? words.get(i).bare() : words.get(i).text);
        }
        return text.toString();
    }
}
