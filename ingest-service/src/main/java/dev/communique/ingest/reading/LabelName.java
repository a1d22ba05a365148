package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Label.Form;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the part of a label before its separator: {@code name [, role] [(note)]}. */
final class LabelName {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WITH_ROLE = 160;
    private static final int MOST_WORDS = 8;
    private static final int MOST_WORDS_WITH_OFFICE = 18;
    private static final int MOST_ROLE_WORDS = 12;

    private LabelName() {}

    /** Reads what stands before a separator; null where it cannot be anybody's name. */
    static Label read(String printed, Form form, int textStart) {
        String name = printed.strip();
        String note = null;
        String role = null;
        while (name.endsWith(")") || name.endsWith("）") || name.endsWith("]")) {
            int open = Math.max(name.lastIndexOf('['), Math.max(name.lastIndexOf('('), name.lastIndexOf('（')));
            boolean bracketed = open == 0 && name.charAt(0) == '[' && role == null && note == null;
            if (bracketed && form == Form.COLON) {
                name = name.substring(1, name.length() - 1).strip(); // [Senior Official One]: …
                continue;
            }
            if (open <= 0) {
                return null;
            }
            String inside = name.substring(open + 1, name.length() - 1).strip();
            boolean remark = !inside.isEmpty()
                    && Character.isLowerCase(inside.charAt(0))
                    && !Words.TITLE.contains(Words.plain(inside.split(" ", 2)[0]));
            boolean clock = inside.matches("[\\d:]+"); // Speaker 2 (00:02):
            if (clock) {
                name = name.substring(0, open).strip();
                continue;
            }
            if (remark || Words.anyIn(Words.NOTE, inside.toLowerCase(Locale.ROOT))) {
                note = inside;
            } else {
                role = inside;
            }
            name = name.substring(0, open).strip();
        }
        Card card = Card.in(name);
        if (card != null) {
            name = card.name();
            role = role == null ? card.role() : role;
        }
        LabelWord word = LabelWord.of(name.toLowerCase(Locale.ROOT));
        if (word == LabelWord.NAME) {
            int comma = roleStart(name);
            if (comma > 0) {
                note = role != null && note == null && !hasMeaning(role) ? role : note;
                role = name.substring(comma + 2).strip();
                name = name.substring(0, comma).strip();
                if (isTitleOf(name, role)) {
                    String title = name; // MINISTER FOR FOREIGN AFFAIRS, ADA QUILL
                    name = role;
                    role = NameText.written(title);
                } else if (!isRole(role)) {
                    return null;
                }
            }
            int longest = startsWithOffice(name) ? LONGEST_WITH_ROLE : LONGEST_NAME;
            if (name.length() > longest || printed.length() > LONGEST_WITH_ROLE || !isName(name)) {
                return null;
            }
        }
        return new Label(name, role == null || role.isEmpty() ? null : role, note, word, form, textStart);
    }

    // Well, given that the President …: is a sentence; Official Spokesperson and министр иностранных дел are roles.
    private static boolean isRole(String role) {
        String[] words = role.split("[\\s,]+");
        if (words.length == 0 || words[0].isEmpty() || words.length > MOST_ROLE_WORDS) {
            return false;
        }
        boolean titled = Words.TITLE.contains(Words.plain(words[0])) && !words[0].equalsIgnoreCase("the");
        for (String word : words) {
            if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
                return false; // March 4, 2026
            }
            boolean small = Character.isLowerCase(word.charAt(0))
                    && !Words.PARTICLE.contains(word)
                    && !Words.OUTLET.contains(word);
            if (small && !titled
                    || word.equals("I")
                    || ".?!".indexOf(word.charAt(word.length() - 1)) >= 0 && word.length() > 4) {
                return false;
            }
        }
        return true;
    }

    // ADA QUILL, MINISTER, and ADA QUILL. MINISTER where all is in capitals
    private static int roleStart(String name) {
        for (String mark : List.of(", ", "، ")) {
            int comma = name.indexOf(mark);
            if (comma > 0) {
                return comma;
            }
        }
        int dot = name.indexOf(". ");
        boolean behind = dot > 3 && NameText.isCapitals(name) && startsWithOffice(name.substring(dot + 2));
        return behind && !Words.HONORIFIC.contains(Words.plain(name.substring(0, dot))) ? dot : -1;
    }

    private static boolean hasMeaning(String role) {
        return Stream.of(role.split("[\\s,]+"))
                .map(Words::plain)
                .anyMatch(word -> Words.TITLE.contains(word) || Words.OUTLET.contains(word));
    }

    /** Whether what stands before a comma is the office of who is named behind it. */
    private static boolean isTitleOf(String title, String name) {
        if (!isName(name) || hasMeaning(name)) {
            return false;
        }
        LabelParts parts = LabelParts.of(title);
        boolean bare = !parts.title().isEmpty() && parts.name().isEmpty();
        return bare || startsWithOffice(title) && name.indexOf(' ') > 0 && isLinked(title);
    }

    private static boolean isLinked(String title) {
        List<String> words = Stream.of(title.split(" +")).map(Words::plain).toList();
        return words.size() > 2
                && words.subList(1, words.size() - 1).stream()
                        .anyMatch(word -> Words.ROLE_LINK.contains(word) || Words.ROLE_WORD.contains(word));
    }

    /** An office, with what may stand before one: {@code Deputy Foreign Minister}. */
    private static boolean startsWithOffice(String name) {
        int start = 0;
        while (start < name.length()) {
            int space = name.indexOf(' ', start);
            int end = space < 0 ? name.length() : space;
            String plain = Words.plain(name.substring(start, end));
            if (Words.OFFICE.contains(plain)) {
                return true;
            }
            if (!plain.isEmpty() && !Words.TITLE.contains(plain)) {
                return false;
            }
            start = end + 1;
        }
        return false;
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || Words.NEVER_A_LABEL.contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (Script.of(name.charAt(0)).ideographic() || name.charAt(0) == '《') {
            boolean reporters = name.endsWith("记者") || name.endsWith("記者") || name.endsWith("记者问");
            return name.length() >= 2
                    && (name.length() <= 24 || reporters)
                    && name.chars().noneMatch(Character::isDigit)
                    && (reporters || name.chars().noneMatch(c -> "的了在是和，、".indexOf(c) >= 0));
        }
        String[] words = name.split(" +");
        boolean office = startsWithOffice(name);
        if (words.length > (office ? MOST_WORDS_WITH_OFFICE : MOST_WORDS)) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            boolean last = i == words.length - 1;
            boolean role = office && i > 0 && !last && isRoleWord(words[i]);
            if (!role && !isNameWord(words[i], i > 0, last)) {
                return false;
            }
        }
        return !Words.PARTICLE.contains(words[words.length - 1]);
    }

    // Министр иностранных дел Пётр Орлин
    private static boolean isRoleWord(String word) {
        return Words.ROLE_WORD.contains(word) || Words.ROLE_LINK.contains(word) || Words.TITLE.contains(word);
    }

    private static boolean isNameWord(String word, boolean inside, boolean last) {
        if (inside && Words.PARTICLE.contains(word)) {
            return true;
        }
        char first = word.charAt(0);
        if (inside && last && word.length() <= 2 && Character.isDigit(first)) {
            return true; // Speaker 1
        }
        boolean initials = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '.') {
                initials = i <= 1
                        || Character.isUpperCase(word.charAt(i - 1))
                                && (i < 2 || word.charAt(i - 2) == '.' || word.charAt(i - 2) == '-');
                String plain = Words.plain(word);
                if (!initials
                        && !Words.HONORIFIC.contains(plain)
                        && !Words.TITLE.contains(plain)
                        && word.length() > 5) {
                    return false;
                }
            } else if (!Character.isLetter(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && "-'’ʼ‘".indexOf(c) < 0
                    && !(c == '/' && Words.OFFICE.contains(Words.plain(word)))) {
                return false;
            }
        }
        return Character.isLetter(first)
                && !Character.isLowerCase(first)
                && !word.endsWith("’s")
                && !word.endsWith("'s")
                && !word.endsWith("'S");
    }
}
