package dev.communique.ingest.reading;

/** Letters to change, add, leave out or swap with their neighbour, to make one label the other. */
final class EditDistance {
    private EditDistance() {}

    /** Whether at most so many letters differ; cost is the product of the lengths, and labels are short. */
    static boolean within(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int k = 0; k <= other.length(); k++) {
            row[k] = k;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] reused = beforeLast;
            beforeLast = last;
            last = row;
            row = reused;
            row[0] = i;
            for (int k = 1; k <= other.length(); k++) {
                boolean same = one.charAt(i - 1) == other.charAt(k - 1);
                row[k] = Math.min(last[k - 1] + (same ? 0 : 1), Math.min(last[k], row[k - 1]) + 1);
                boolean swapped = i > 1
                        && k > 1
                        && one.charAt(i - 1) == other.charAt(k - 2)
                        && one.charAt(i - 2) == other.charAt(k - 1);
                row[k] = swapped ? Math.min(row[k], beforeLast[k - 2] + 1) : row[k];
            }
        }
        return row[other.length()] <= most;
    }
}
