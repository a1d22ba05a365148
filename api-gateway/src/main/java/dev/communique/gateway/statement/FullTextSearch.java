package dev.communique.gateway.statement;

import dev.communique.gateway.forward.Owner;
import dev.communique.gateway.forward.OwnerClient;
import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.query.Cursor;
import dev.communique.gateway.theme.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Asks analysis-service which passages fit a query, and puts the statements to them. */
@ApplicationScoped
class FullTextSearch {
    private static final String PATH = "/api/v1/search";

    private final OwnerClient owners;
    private final StatementFinder statements;

    FullTextSearch(OwnerClient owners, StatementFinder statements) {
        this.owners = owners;
        this.statements = statements;
    }

    record Answer(boolean complete, List<Hit> statements, boolean more) {}

    /** @param published by which it is sorted */
    record Hit(String id, int revision, Instant published, List<List<Integer>> titleSpans, List<HitPassage> passages) {
        StatementFinder.Ref ref() {
            return new StatementFinder.Ref(id, revision);
        }

        Map<Integer, List<List<Integer>>> spans() {
            return passages.stream().collect(Collectors.toMap(HitPassage::index, HitPassage::spans));
        }

        Cursor cursor() {
            return new Cursor(OffsetDateTime.ofInstant(published, ZoneOffset.UTC), id);
        }
    }

    record HitPassage(int index, List<List<Integer>> spans) {}

    /** What the database does not have yet, or has no more, is left out; the page then is shorter. */
    StatementPage page(StatementQuery query, Theme theme) {
        Answer answer = owners.found(Owner.ANALYSIS, PATH + parameters(query), Answer.class);
        Map<StatementFinder.Ref, Statement> found =
                statements.revisions(answer.statements().stream().map(Hit::ref).toList());
        List<StatementPage.Found> page = new ArrayList<>();
        for (Hit hit : answer.statements()) {
            Statement statement = found.get(hit.ref());
            if (statement != null) {
                page.add(StatementPage.Found.of(
                        statement, hit.titleSpans(), PassageFilter.found(statement, hit.spans())));
            }
        }
        return new StatementPage(page, theme, answer.complete(), next(answer));
    }

    private static String next(Answer answer) {
        return answer.more()
                ? answer.statements()
                        .get(answer.statements().size() - 1)
                        .cursor()
                        .text()
                : null;
    }

    private static String parameters(StatementQuery query) {
        StringJoiner parameters = new StringJoiner("&", "?", "");
        add(parameters, "q", query.q());
        add(parameters, "theme", query.theme());
        add(parameters, "speaker", query.filter().speaker());
        add(parameters, "source", query.filter().source());
        add(parameters, "country", query.filter().country());
        add(parameters, "language", query.filter().language());
        add(parameters, "turn", query.filter().turn());
        add(parameters, "from", instant(query.range().from()));
        add(parameters, "to", instant(query.range().to()));
        add(parameters, "copies", query.withRepeats() ? null : "exclude");
        add(parameters, "limit", String.valueOf(query.rows()));
        query.after().ifPresent(cursor -> {
            if (!cursor.id().matches("st_[0-9a-z]{26}")) {
                throw Problem.INVALID_INPUT.because(
                        "cursor", "cursor is of another list; it must be what next said on the page before.");
            }
            add(parameters, "after", cursor.at().toInstant().toString());
            add(parameters, "afterId", cursor.id());
        });
        return parameters.toString();
    }

    private static String instant(ZonedDateTime at) {
        return at == null ? null : at.toInstant().toString();
    }

    private static void add(StringJoiner parameters, String name, String value) {
        if (value != null) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
