package dev.communique.gateway.statement;

import dev.communique.gateway.query.Filter;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Picks the passages of a statement that an answer shows. */
final class PassageFilter {
    private PassageFilter() {}

    /**
     * Those of the turns and speakers that were asked for.
     *
     * @param persons slugs of those that the filter's speaker stands for; null for everyone
     */
    static List<StatementPage.FoundPassage> fitting(Statement statement, Filter filter, String[] persons) {
        return passages(
                statement,
                (turn, passage) -> (filter.turn() == null || filter.turn().equals(turn.kind()))
                        && (persons == null || List.of(persons).contains(String.valueOf(turn.speakerSlug()))),
                Map.of());
    }

    static List<StatementPage.FoundPassage> mentioned(Statement statement, Map<Integer, Statement.Mention> mentions) {
        return passages(statement, (turn, passage) -> mentions.containsKey(passage.index()), mentions);
    }

    /** @param found spans by the index of the passage */
    static List<StatementPage.FoundPassage> found(Statement statement, Map<Integer, List<List<Integer>>> found) {
        Map<Integer, Statement.Mention> marked = found.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, entry -> new Statement.Mention(null, 0, entry.getValue())));
        return mentioned(statement, marked);
    }

    private static List<StatementPage.FoundPassage> passages(
            Statement statement,
            BiPredicate<Statement.Turn, Statement.Passage> fits,
            Map<Integer, Statement.Mention> mentions) {
        return statement.turns().stream()
                .flatMap(turn -> turn.passages().stream()
                        .filter(passage -> fits.test(turn, passage))
                        .map(passage -> new StatementPage.FoundPassage(
                                passage.index(),
                                turn.kind(),
                                turn.speaker(),
                                turn.speakerSlug(),
                                passage.language(),
                                passage.text(),
                                mentions.containsKey(passage.index())
                                        ? mentions.get(passage.index()).spans()
                                        : List.of())))
                .toList();
    }
}
