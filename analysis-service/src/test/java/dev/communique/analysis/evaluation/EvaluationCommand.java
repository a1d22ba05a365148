package dev.communique.analysis.evaluation;

import dev.communique.analysis.theme.ShippedPack;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the shipped themes on a file of labelled texts, and prints a row a theme. */
public final class EvaluationCommand {
    public static final String NAME = "--evaluate";
    private static final String USE =
            "give --evaluate FILE, which is .jsonl or .jsonl.gz, and where labels are not slugs"
                    + " of themes --theme slug=label,label for each theme; --errors lists what was wrongly taken and left";
    private static final int SHOWN = 300;

    private final List<ThemeLabels> themes = new ArrayList<>();
    private Path file;
    private boolean errors;

    private EvaluationCommand(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            switch (argument) {
                case NAME -> file = Path.of(value(rest));
                case "--theme" -> themes.add(ThemeLabels.of(value(rest)));
                case "--errors" -> errors = true;
                default -> throw new IllegalArgumentException(argument + " is not understood; " + USE);
            }
        }
    }

    private static String value(Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(USE);
        }
        return rest.pop();
    }

    /**
     * Runs it.
     *
     * @throws IllegalArgumentException with a sentence when the arguments or the file are not as they should be
     */
    public static void run(List<String> arguments, PrintStream out) throws IOException {
        EvaluationCommand command = new EvaluationCommand(arguments);
        Map<String, Measure> measures = new Evaluation(ShippedPack.themes(), ShippedPack.detector(), command.themes)
                .run(LabelledText.in(command.file));
        if (command.errors) {
            measures.forEach((slug, measure) -> {
                measure.wronglyTaken().forEach(text -> out.println(error(slug, "wrongly taken", text)));
                measure.wronglyLeft().forEach(text -> out.println(error(slug, "wrongly left ", text)));
            });
        }
        out.printf("%-32s %9s %9s %9s %9s%n", "theme", "precision", "recall", "F1", "support");
        measures.forEach((slug, measure) -> out.printf(
                Locale.ROOT,
                "%-32s %9.4f %9.4f %9.4f %9d%n",
                slug,
                measure.precision(),
                measure.recall(),
                measure.f1(),
                measure.support()));
    }

    private static String error(String slug, String sort, LabelledText text) {
        String shown = text.text().length() <= SHOWN ? text.text() : text.text().substring(0, SHOWN) + "…";
        return "%s %s, line %d, labels %s: %s".formatted(slug, sort, text.line(), text.labels(), shown);
    }
}
