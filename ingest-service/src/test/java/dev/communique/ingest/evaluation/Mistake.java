package dev.communique.ingest.evaluation;

/** One thing that was read otherwise than it is labelled. */
record Mistake(String file, Measure measure, String where, String expected, String read) {
    @Override
    public String toString() {
        return "%s  %s%s%n    expected %s%n    read     %s"
                .formatted(file, measure, where.isEmpty() ? "" : ", " + where, expected, read);
    }
}
