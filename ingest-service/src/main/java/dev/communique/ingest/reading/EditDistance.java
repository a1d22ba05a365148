package dev.communique.ingest.reading;

/** Levenshtein's distance between two labels. */
final class EditDistance {
    private EditDistance() {}

    /** Whether at most so many letters differ; cost is the product of the lengths, and labels are short. */
    static boolean within(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        int[] row = new int[other.length() + 1];
        for (int k = 0; k <= other.length(); k++) {
            row[k] = k;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k <= other.length(); k++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.min(change, Math.min(row[k], row[k - 1]) + 1);
            }
        }
        return row[other.length()] <= most;
    }
}
