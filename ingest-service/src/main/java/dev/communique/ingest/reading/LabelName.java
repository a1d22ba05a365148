package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Label.Form;
import java.util.Locale;

/** Reads the part of a label before its separator: {@code name [, role] [(note)]}. */
final class LabelName {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WITH_ROLE = 110;
    private static final int MOST_WORDS = 8;
    private static final int MOST_ROLE_WORDS = 12;

    private LabelName() {}

    /** Reads what stands before a separator; null where it cannot be anybody's name. */
    static Label read(String printed, Form form, int textStart) {
        String name = printed.strip();
        String note = null;
        String role = null;
        while (name.endsWith(")") || name.endsWith("）")) {
            int open = Math.max(name.lastIndexOf('('), name.lastIndexOf('（'));
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
            int comma = name.indexOf(", ");
            if (comma > 0) {
                role = name.substring(comma + 2).strip();
                name = name.substring(0, comma).strip();
                if (isTitle(name) && !isTitle(role) && isName(role)) {
                    String title = name; // MINISTER FOR FOREIGN AFFAIRS, ADA QUILL
                    name = role;
                    role = NameText.written(title);
                } else if (!isRole(role)) {
                    return null;
                }
            }
            if (name.length() > LONGEST_NAME || printed.length() > LONGEST_WITH_ROLE || !isName(name)) {
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

    private static boolean isTitle(String text) {
        LabelParts parts = LabelParts.of(text);
        return !parts.title().isEmpty() && parts.name().isEmpty();
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
        if (words.length > MOST_WORDS) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!isNameWord(words[i], i > 0, i == words.length - 1)) {
                return false;
            }
        }
        return !Words.PARTICLE.contains(words[words.length - 1]);
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
                    && "-'’ʼ‘".indexOf(c) < 0) {
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
