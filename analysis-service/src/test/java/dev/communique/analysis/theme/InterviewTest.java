package dev.communique.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.statement.TurnKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The built-in themes on a real interview that lies beside the repository; its turns are told apart by their labels. */
class InterviewTest {
    private static final Path INTERVIEW = Path.of("../../shared/examples/interview-2023-12-28.txt");
    private static final String ASKS = "Question:";
    private static final String ANSWERS = "Sergey Lavrov:";

    @Test
    void findsWhatTheMinisterAnsweredAndNotWhatHeWasAsked() throws IOException {
        if (!Files.exists(INTERVIEW)) {
            System.err.println("NOT CHECKED: " + INTERVIEW.toAbsolutePath() + " is not there");
            return;
        }
        Revision interview = interview();
        Map<String, List<Integer>> answers = new TreeMap<>();

        List<Mention> mentions = ShippedPack.detector().detect(interview);

        assertThat(mentions).allMatch(mention -> mention.turn().kind() == TurnKind.ANSWER);
        mentions.forEach(mention -> answers.computeIfAbsent(mention.theme().slug(), slug -> new ArrayList<>())
                .add(interview.turns().indexOf(mention.turn())));
        System.out.println("answers with mentions (turns counted from 0): " + answers);
        assertThat(answers.get("middle-east-mediation")).contains(1);
        assertThat(answers.get("arms-control")).contains(5);
        assertThat(answers.get("nato-expansion")).contains(7);
        assertThat(answers.get("israeli-palestinian-conflict")).contains(1);
        assertThat(answers.get("ukraine-conflict")).contains(3);
    }

    private static Revision interview() throws IOException {
        List<List<String>> turns = new ArrayList<>();
        for (String paragraph : Files.readString(INTERVIEW).split("\\n\\s*\\n")) {
            if (paragraph.startsWith(ASKS) || !turns.isEmpty() && paragraph.startsWith(ANSWERS)) {
                turns.add(new ArrayList<>());
            }
            if (!turns.isEmpty() && !paragraph.isBlank()) {
                turns.get(turns.size() - 1).add(paragraph.strip());
            }
        }
        SampleStatement statement = SampleStatement.fresh().silent();
        for (List<String> turn : turns) {
            statement = with(statement, turn);
        }
        return new RevisionReader().read(statement.bytes());
    }

    private static SampleStatement with(SampleStatement statement, List<String> turn) {
        String[] passages = turn.stream()
                .map(text -> text.replaceFirst("^(" + ASKS + "|" + ANSWERS + ")\\s*", ""))
                .toArray(String[]::new);
        return turn.get(0).startsWith(ANSWERS)
                ? statement.andSaying("answer", "Sergey Lavrov", "sergey-lavrov", "en", passages)
                : statement.andSaying("question", null, null, "en", passages);
    }
}
