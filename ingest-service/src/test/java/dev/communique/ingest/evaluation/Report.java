package dev.communique.ingest.evaluation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The scores of a folder as tables: a row a publisher or a file, percents in columns. */
public final class Report {
    private static final int NAME = 44;

    private final Map<String, Score> publishers;
    private final Map<String, Score> files;
    private final Score overall = new Score();

    Report(Map<String, Score> publishers, Map<String, Score> files) {
        this.publishers = publishers;
        this.files = files;
        publishers.values().forEach(overall::add);
    }

    Score overall() {
        return overall;
    }

    public void printPublishers(PrintStream out) {
        print("publisher", publishers, out);
        out.println(row("overall", overall));
        for (Measure measure : Measure.values()) {
            if (measure.hasTarget() && overall.of(measure).of() > 0) {
                Share share = overall.of(measure);
                out.printf(
                        "%-14s %6s %%  %d of %d, to be %s: %s%n",
                        measure,
                        share,
                        share.hits(),
                        share.of(),
                        measure.targetText(),
                        measure.isReached(share) ? "reached" : "missed");
            }
        }
    }

    public void printFiles(PrintStream out) {
        print("file", files, out);
    }

    public void printMistakes(PrintStream out) {
        overall.mistakes().forEach(out::println);
    }

    private static void print(String what, Map<String, Score> scores, PrintStream out) {
        List<String> columns = new ArrayList<>(List.of("files", "turns", "extra"));
        Arrays.stream(Measure.values()).map(Measure::toString).forEach(columns::add);
        out.println(line(what, columns));
        scores.forEach((name, score) -> out.println(row(name, score)));
    }

    private static String row(String name, Score score) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(score.files()));
        cells.add(Integer.toString(score.turns()));
        cells.add(Integer.toString(score.extraTurns()));
        for (Measure measure : Measure.values()) {
            cells.add(score.of(measure).toString());
        }
        return line(name, cells);
    }

    private static String line(String name, List<String> cells) {
        StringBuilder line = new StringBuilder();
        line.append(("%-" + NAME + "s").formatted(name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name));
        for (String cell : cells) {
            line.append(' ').append(("%" + Math.max(7, cell.length()) + "s").formatted(cell));
        }
        return line.toString();
    }
}
