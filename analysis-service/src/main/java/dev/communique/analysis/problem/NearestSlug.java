package dev.communique.analysis.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The slug that takes the fewest edits to reach (Levenshtein), so that a slip of the finger can be named. */
public final class NearestSlug {
    private NearestSlug() {}

    public static Optional<String> to(String slug, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(other -> distance(slug, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
