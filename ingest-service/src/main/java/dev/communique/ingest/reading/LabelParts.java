package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a printed label consists of: {@code President of Lorania | Grigory Velsky}.
 *
 * @param title without honorifics; empty where there is none
 * @param name empty where somebody is known by the title only
 */
record LabelParts(String title, String name) {
    private static final int FULL_NAME = 2;
    private static final Pattern NAME_BREAK = Pattern.compile("[\\s.]+");
    private static final Pattern HAN_OFFICE = Pattern.compile(
            "(\\p{IsHan}{0,12}(?:" + String.join("|", Words.list("han.office")) + "))(\\p{IsHan}{2,4})");

    static LabelParts of(String printed) {
        if (Script.of(printed.charAt(0)).ideographic()) {
            return inIdeographs(printed);
        }
        String[] words = printed.split(" +");
        int name = 0;
        boolean linked = false;
        boolean place = false;
        for (int i = 0; i < words.length; i++) {
            String plain = Words.plain(words[i]);
            boolean link = i > 0 && name > 0 && Words.ROLE_LINK.contains(plain);
            boolean role = Words.TITLE.contains(plain)
                    || Words.HONORIFIC.contains(plain)
                    || name > 0 && Words.ROLE_WORD.contains(plain);
            boolean full = linked
                    && !link
                    && words.length - i <= FULL_NAME
                    && !Words.ROLE_LINK.contains(Words.plain(words[i - 1]));
            if (role || linked && !link && !full) {
                name = i + 1;
                place |= linked && !role;
            } else if (!link) {
                break;
            }
            linked = link || linked && role;
        }
        int office = lastOffice(words);
        if (name > 0 && office >= name && office < words.length - 1) {
            name = office + 1; // Chief of Staff of the Presidential Office and Press Secretary Jonas Kael
        }
        // Coordinator for Strategic Communications Jonas Kael
        if (place && words.length - name > FULL_NAME) {
            name = words.length - FULL_NAME;
        }
        boolean numbered = name == words.length - 1 && Words.NUMBER.contains(Words.plain(words[name]));
        int end = numbered ? words.length : name; // Senior Official One is a title
        return new LabelParts(title(words, end), joined(words, end, words.length));
    }

    /** The words of the person's own name, without particles before it, initials and numbers, in small letters. */
    List<String> surnames() {
        List<String> names = new ArrayList<>(3);
        for (String token : NAME_BREAK.split(name)) {
            String plain = Words.plain(token);
            boolean particle = names.isEmpty() && Words.PARTICLE.contains(plain);
            if (token.length() > 1 && !particle && !Words.NUMBER.contains(plain)) {
                names.add(plain);
            }
        }
        return names;
    }

    private static int lastOffice(String[] words) {
        int last = words.length - 1;
        while (last >= 0 && !Words.OFFICE.contains(Words.plain(words[last]))) {
            last--;
        }
        boolean linked = last >= 0 && last + 1 < words.length && Words.ROLE_LINK.contains(Words.plain(words[last + 1]));
        return linked ? -1 : last;
    }

    // 外交部长林若兰
    private static LabelParts inIdeographs(String printed) {
        Matcher office = HAN_OFFICE.matcher(printed);
        return office.matches() ? new LabelParts(office.group(1), office.group(2)) : new LabelParts("", printed);
    }

    private static String title(String[] words, int end) {
        int start = 0;
        while (start < end && Words.HONORIFIC.contains(Words.plain(words[start]))) {
            start++;
        }
        int last = end;
        while (last > start && Words.HONORIFIC.contains(Words.plain(words[last - 1]))) {
            last--;
        }
        return joined(words, start, last);
    }

    private static String joined(String[] words, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(text.isEmpty() ? "" : " ").append(words[i]);
        }
        return text.toString();
    }
}
