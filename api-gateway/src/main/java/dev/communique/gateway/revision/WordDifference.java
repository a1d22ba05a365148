package dev.communique.gateway.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words in which two texts differ, on either side.
 *
 * @param before half-open offsets in Unicode code points; so is {@code after}
 */
record WordDifference(List<List<Integer>> before, List<List<Integer>> after) {
    static final WordDifference NONE = new WordDifference(List.of(), List.of());

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}\\s]");
    private static final long MOST_PAIRS = 25_000_000;

    private record Word(String text, int start, int end) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Word word && text.equals(word.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    static WordDifference between(String before, String after) {
        List<Word> old = split(before);
        List<Word> now = split(after);
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            return new WordDifference(whole(before), whole(after));
        }
        List<List<Integer>> removed = new ArrayList<>();
        List<List<Integer>> added = new ArrayList<>();
        for (AbstractDelta<Word> delta : DiffUtils.diff(old, now).getDeltas()) {
            span(delta.getSource(), removed);
            span(delta.getTarget(), added);
        }
        return new WordDifference(removed, added);
    }

    static List<String> words(String text) {
        return split(text).stream().map(Word::text).toList();
    }

    private static void span(Chunk<Word> chunk, List<List<Integer>> spans) {
        if (chunk.size() > 0) {
            List<Word> words = chunk.getLines();
            spans.add(List.of(words.get(0).start(), words.get(words.size() - 1).end()));
        }
    }

    private static List<List<Integer>> whole(String text) {
        return List.of(List.of(0, text.codePointCount(0, text.length())));
    }

    private static List<Word> split(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int chars = 0;
        int codePoints = 0;
        while (word.find()) {
            int start = codePoints + text.codePointCount(chars, word.start());
            int end = start + text.codePointCount(word.start(), word.end());
            words.add(new Word(word.group(), start, end));
            chars = word.end();
            codePoints = end;
        }
        return words;
    }
}
