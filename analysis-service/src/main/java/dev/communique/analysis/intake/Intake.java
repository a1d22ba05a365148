package dev.communique.analysis.intake;

import dev.communique.analysis.alert.AlertsPublisher;
import dev.communique.analysis.speaker.Aliases;
import dev.communique.analysis.statement.Received;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.theme.Themes;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes records in: reads, analyses, stores, and tells the topics; what cannot be read or stored is set aside. */
@Singleton
class Intake {
    private final RevisionReader reader;
    private final Aliases aliases;
    private final Themes themes;
    private final BatchTransaction transaction;
    private final MentionsPublisher mentions;
    private final AlertsPublisher alerts;
    private final DeadLetterPublisher deadLetters;
    private final IntakeMetrics metrics;

    Intake(
            RevisionReader reader,
            Aliases aliases,
            Themes themes,
            BatchTransaction transaction,
            MentionsPublisher mentions,
            AlertsPublisher alerts,
            DeadLetterPublisher deadLetters,
            IntakeMetrics metrics) {
        this.reader = reader;
        this.aliases = aliases;
        this.themes = themes;
        this.transaction = transaction;
        this.mentions = mentions;
        this.alerts = alerts;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /**
     * Returns when everything is stored and sent. Taking the same records again stores nothing twice and sends the same
     * again.
     *
     * @throws SQLException and others when the database or the broker is away, for which the records are not at fault
     */
    void take(List<IncomingRecord> records) throws SQLException {
        try {
            takeTogether(records, List.of());
        } catch (SQLException | RuntimeException e) {
            if (RefusedData.reason(e).isEmpty()) {
                throw e;
            }
            for (IncomingRecord record : records) {
                takeAlone(record);
            }
        }
    }

    /** One of several records is refused: one at a time, only that one is set aside. */
    private void takeAlone(IncomingRecord record) throws SQLException {
        try {
            takeTogether(List.of(record), List.of());
        } catch (SQLException | RuntimeException e) {
            String reason = RefusedData.reason(e).orElse(null);
            if (reason == null) {
                throw e;
            }
            takeTogether(List.of(), List.of(new SetAside(record, reason)));
        }
    }

    private void takeTogether(List<IncomingRecord> records, List<SetAside> refused) throws SQLException {
        Map<RevisionRef, Received> received = new LinkedHashMap<>();
        List<SetAside> setAside = new ArrayList<>(refused);
        for (IncomingRecord record : records) {
            read(record, received, setAside);
        }
        StoredBatch stored = store(aliases.in(List.copyOf(received.values())), setAside);
        tell(setAside);
        metrics.stored(records.size(), stored);
        mentions.publish(received.keySet(), stored.byRef());
        alerts.publish(received.keySet());
        themes.keepSetAside();
    }

    private void read(IncomingRecord record, Map<RevisionRef, Received> received, List<SetAside> setAside) {
        try {
            if (record.value() == null) {
                throw new IllegalArgumentException("the record has no value");
            }
            Revision revision = reader.read(record.value());
            if (!revision.id().equals(record.key())) {
                throw new IllegalArgumentException("the record's key must be the statement's id");
            }
            received.putIfAbsent(
                    revision.ref(), new Received(revision, new String(record.value(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            setAside.add(new SetAside(record, e.getMessage()));
        }
    }

    private void tell(List<SetAside> setAside) {
        if (!setAside.isEmpty()) {
            deadLetters.publish(setAside);
            setAside.forEach(one -> Log.warnf("set a record aside record=%s", one.record()));
            metrics.setAside(setAside.size());
        }
    }

    private StoredBatch store(List<Received> received, List<SetAside> setAside) throws SQLException {
        List<Revision> revisions = received.stream().map(Received::revision).toList();
        Matched matched = metrics.timed(() -> Matched.with(themes.current(), revisions));
        return transaction.store(received, matched, setAside);
    }
}
