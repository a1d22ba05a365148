package dev.communique.analysis.agreement;

import dev.communique.analysis.archive.Archive;
import dev.communique.analysis.speaker.Aliases;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.statement.Span;
import dev.communique.analysis.theme.MentionDetector;
import dev.communique.analysis.theme.ThemeTable;
import dev.communique.analysis.theme.ThemeVersion;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Asks each night, for a sample of statements and themes, whether matching what arrives, looking through the archive and
 * what is stored say the same. One instance does it; what it finds is a metric, and a line of the log for each mention.
 */
@Singleton
class Agreement {
    private static final int MOST_LINES = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** What is younger may be on its way still. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private final DataSource database;
    private final AgreementTable table;
    private final ThemeTable themes;
    private final Archive archive;
    private final RevisionReader reader;
    private final Aliases aliases;
    private final AgreementConfig config;
    private final Clock clock;
    private volatile Comparison last = Comparison.NONE;

    Agreement(
            DataSource database,
            AgreementTable table,
            ThemeTable themes,
            Archive archive,
            RevisionReader reader,
            Aliases aliases,
            AgreementConfig config,
            Clock clock,
            MeterRegistry registry) {
        this.database = database;
        this.table = table;
        this.themes = themes;
        this.archive = archive;
        this.reader = reader;
        this.aliases = aliases;
        this.config = config;
        this.clock = clock;
        registry.gauge(
                "communique.agreement.differences", this, one -> one.last.differences().size());
        registry.gauge("communique.agreement.mentions", this, one -> one.last.mentions());
    }

    @Scheduled(
            cron = "{communique.agreement.cron}",
            timeZone = "UTC",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() throws SQLException, IOException, InterruptedException {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Connection connection = database.getConnection()) {
            if (!table.take(connection, day, clock.instant())) {
                return;
            }
        }
        if (!archive.awaitPosition(archive.ends(), PATIENCE)) {
            Log.warnf("the archive is not far enough to be compared day=%s", day);
            return;
        }
        Comparison comparison = compare();
        try (Connection connection = database.getConnection()) {
            table.store(connection, day, comparison);
        }
    }

    /** Compares another sample each time. */
    Comparison compare() throws SQLException, IOException {
        Map<RevisionRef, Revision> revisions = new HashMap<>();
        Map<Integer, ThemeVersion> versions = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            for (String document :
                    table.documents(connection, clock.instant().minus(SETTLED), config.statements())) {
                Revision revision = aliases.in(reader.read(document.getBytes(StandardCharsets.UTF_8)));
                revisions.put(revision.ref(), revision);
            }
            for (int key : table.versions(connection, config.themes())) {
                themes.version(connection, key).ifPresent(version -> versions.put(key, version));
            }
        }
        Set<FoundPlace> live = live(revisions, versions);
        Set<FoundPlace> archived = archived(revisions, versions);
        last = compared(revisions, versions, live, archived);
        tell(last, versions);
        return last;
    }

    private Comparison compared(
            Map<RevisionRef, Revision> revisions,
            Map<Integer, ThemeVersion> versions,
            Set<FoundPlace> live,
            Set<FoundPlace> archived)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            // What changed meanwhile says nothing.
            Set<RevisionRef> refs = table.counted(connection, revisions.keySet());
            Set<Integer> keys = table.matched(connection, versions.keySet());
            for (Set<FoundPlace> places : List.of(live, archived)) {
                places.removeIf(place -> !keys.contains(place.version())
                        || !refs.contains(new RevisionRef(place.statement(), place.revision())));
            }
            Set<FoundPlace> stored = table.mentions(connection, refs, keys);
            return new Comparison(
                    refs.size(), keys.size(), stored.size(), Comparison.differences(stored, live, archived));
        }
    }

    private static Set<FoundPlace> live(Map<RevisionRef, Revision> revisions, Map<Integer, ThemeVersion> versions) {
        MentionDetector detector = MentionDetector.of(0, versions.values());
        Set<FoundPlace> places = new HashSet<>();
        revisions.forEach((ref, revision) -> detector.detect(revision)
                .forEach(mention -> places.add(new FoundPlace(
                        mention.theme().key(),
                        ref.statement(),
                        ref.revision(),
                        mention.passage().index(),
                        Span.json(mention.spans())))));
        return places;
    }

    private Set<FoundPlace> archived(Map<RevisionRef, Revision> revisions, Map<Integer, ThemeVersion> versions)
            throws IOException {
        Set<FoundPlace> places = new HashSet<>();
        for (ThemeVersion version : new ArrayList<>(versions.values())) {
            archive.mentions(version, mention -> {
                if (revisions.containsKey(new RevisionRef(mention.statement(), mention.revision()))) {
                    places.add(new FoundPlace(
                            version.key(),
                            mention.statement(),
                            mention.revision(),
                            mention.passage(),
                            Span.json(mention.spans())));
                }
            });
        }
        return places;
    }

    private static void tell(Comparison comparison, Map<Integer, ThemeVersion> versions) {
        comparison.differences().stream()
                .limit(MOST_LINES)
                .forEach(difference -> Log.warnf(
                        "a mention is not found everywhere theme=%s statement=%s revision=%d passage=%d stored=%b live=%b archive=%b",
                        versions.get(difference.place().version()).slug(),
                        difference.place().statement(),
                        difference.place().revision(),
                        difference.place().passage(),
                        difference.stored(),
                        difference.live(),
                        difference.archived()));
        Log.infof(
                "compared mentions statements=%d themes=%d mentions=%d differences=%d",
                comparison.statements(),
                comparison.themes(),
                comparison.mentions(),
                comparison.differences().size());
    }
}
