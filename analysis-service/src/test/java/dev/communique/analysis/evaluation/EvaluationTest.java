package dev.communique.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.communique.analysis.theme.MentionDetector;
import dev.communique.analysis.theme.ShippedPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final List<LabelledText> TEXTS = List.of(
            text("Lorania calls for nuclear disarmament.", "di"),
            text("Disarmament was the first item.", "di", "nu"),
            text("The nuclear weapons of others are our concern.", "nu"),
            text("A disarmament conference is a poor place for jokes."),
            text("The item was adopted without a vote.", "di"),
            text("Ferries to the island will run until midnight."));

    private static final MentionDetector DETECTOR = ShippedPack.detector();

    @TempDir
    private Path folder;

    @Test
    void countsWhatIsTakenAndLeftByTheLabelsOfATheme() {
        Map<String, Measure> measures = evaluating("arms-control=di,nu").run(TEXTS);

        Measure measure = measures.get("arms-control");
        assertThat(measure.support()).isEqualTo(4);
        assertThat(measure.precision()).isEqualTo(0.75);
        assertThat(measure.recall()).isEqualTo(0.75);
        assertThat(measure.f1()).isCloseTo(0.75, within(1e-9));
        assertThat(measure.wronglyTaken()).containsExactly(TEXTS.get(3));
        assertThat(measure.wronglyLeft()).containsExactly(TEXTS.get(4));
    }

    @Test
    void takesSlugsAsLabelsWhereNoCodesAreGiven() {
        LabelledText text = text("Санкции должны быть отменены.", "ru", Set.of("sanctions"));

        Map<String, Measure> measures = new Evaluation(ShippedPack.themes(), DETECTOR, List.of()).run(List.of(text));

        assertThat(measures.get("sanctions").f1()).isOne();
        assertThat(measures).hasSize(ShippedPack.themes().size());
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        assertThatThrownBy(() -> evaluating("arms-contrl=di"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no theme arms-contrl; there are [arctic, arms-control");
    }

    @Test
    void refusesAThemeWithoutLabels() {
        assertThatThrownBy(() -> ThemeLabels.of("arms-control="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a theme is given as slug or as slug=label,label, such as arms-control=di,nu");
    }

    @Test
    void readsPackedLinesAndPrintsARowAThemeAndEveryError() throws IOException {
        Path file = folder.resolve("texts.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("""
                    {"text": "Nuclear disarmament is overdue.", "labels": ["nu"], "session": 2}

                    {"text": "The item was adopted.", "labels": ["di"]}
                    """.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        EvaluationCommand.run(
                List.of("--evaluate", file.toString(), "--theme", "arms-control=di,nu", "--errors"),
                new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "arms-control wrongly left , line 3, labels [di]: The item was adopted.",
                        "theme                            precision    recall        F1   support",
                        "arms-control                        1.0000    0.5000    0.6667         2");
    }

    @Test
    void namesTheLineThatIsNoLabelledText() throws IOException {
        Path file = Files.writeString(
                folder.resolve("texts.jsonl"), "{\"text\": \"One.\", \"labels\": []}\n{\"text\": \"Two.\"}\n");

        assertThatThrownBy(() -> LabelledText.in(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2: labels must be a list, such as [\"sanctions\"]");
    }

    private static Evaluation evaluating(String theme) {
        return new Evaluation(ShippedPack.themes(), DETECTOR, List.of(ThemeLabels.of(theme)));
    }

    private static LabelledText text(String text, String... labels) {
        return text(text, "en", Set.of(labels));
    }

    private static LabelledText text(String text, String language, Set<String> labels) {
        return new LabelledText(1, text, language, labels);
    }
}
