package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A live ticker: a time stands alone above each entry, and the newest entry may stand first. */
final class Ticker {
    private static final int LEAST = 3;

    private Ticker() {}

    /** The paragraphs in the order in which they were spoken, without the times; as they are where it is no ticker. */
    static List<Paragraph> inOrder(List<Paragraph> paragraphs) {
        List<Integer> times = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (isTime(paragraphs.get(i).text())) {
                times.add(i);
            }
        }
        if (times.size() < LEAST) {
            return paragraphs;
        }
        List<List<Paragraph>> entries = new ArrayList<>();
        for (int k = 0; k < times.size(); k++) {
            int end = k + 1 < times.size() ? times.get(k + 1) : paragraphs.size();
            entries.add(paragraphs.subList(times.get(k) + 1, end));
        }
        if (isFalling(paragraphs, times)) {
            Collections.reverse(entries);
        }
        List<Paragraph> ordered = new ArrayList<>(paragraphs.subList(0, times.get(0)));
        entries.forEach(ordered::addAll);
        return ordered;
    }

    private static boolean isFalling(List<Paragraph> paragraphs, List<Integer> times) {
        for (int k = 1; k < times.size(); k++) {
            if (minutes(paragraphs.get(times.get(k)).text())
                    >= minutes(paragraphs.get(times.get(k - 1)).text())) {
                return false;
            }
        }
        return true;
    }

    // 11:42 or 11.42
    private static boolean isTime(String text) {
        return text.length() <= 6
                && text.length() >= 4
                && Character.isDigit(text.charAt(0))
                && text.matches("([01]?\\d|2[0-3])[:.][0-5]\\d");
    }

    private static int minutes(String time) {
        int mark = Math.max(time.indexOf(':'), time.indexOf('.'));
        return Integer.parseInt(time.substring(0, mark)) * 60 + Integer.parseInt(time.substring(mark + 1));
    }
}
