package dev.communique.analysis.match;

import dev.communique.analysis.language.WordCutter;
import java.util.Arrays;

/** Where the words of a text stand. Used again for one text after the other, by one thread. */
final class Tokens {
    private final WordCutter cutter = new WordCutter();
    private char[] chars = new char[1024];
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int[] start = from;
    private int[] end = to;
    private int count;

    void cut(String text) {
        int length = text.length();
        if (chars.length < length) {
            chars = new char[2 * length];
        }
        text.getChars(0, length, chars, 0);
        count = 0;
        cutter.cut(text);
        while (cutter.next()) {
            add(cutter.start(), cutter.end());
        }
        boolean onePointAChar = text.codePointCount(0, length) == length;
        start = onePointAChar ? from : new int[count];
        end = onePointAChar ? to : new int[count];
        if (!onePointAChar) {
            countCodePoints(text);
        }
    }

    int count() {
        return count;
    }

    char[] chars() {
        return chars;
    }

    /** Where a token begins in {@link #chars}. */
    int from(int token) {
        return from[token];
    }

    int to(int token) {
        return to[token];
    }

    /** Where a token begins, in code points of the text. */
    int start(int token) {
        return start[token];
    }

    int end(int token) {
        return end[token];
    }

    /** Puts a token in the place of one before it, or its own. */
    void move(int token, int place) {
        if (token != place) {
            from[place] = from[token];
            to[place] = to[token];
            start[place] = start[token];
            end[place] = end[token];
        }
    }

    /** Forgets all but the first so many. */
    void keep(int kept) {
        count = kept;
    }

    private void countCodePoints(String text) {
        int at = 0;
        int points = 0;
        for (int token = 0; token < count; token++) {
            points += text.codePointCount(at, from[token]);
            start[token] = points;
            points += text.codePointCount(from[token], to[token]);
            end[token] = points;
            at = to[token];
        }
    }

    private void add(int first, int last) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = first;
        to[count++] = last;
    }
}
