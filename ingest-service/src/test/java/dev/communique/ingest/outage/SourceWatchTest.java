package dev.communique.ingest.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.source.ReadOutcome;
import dev.communique.ingest.source.ReadOutcome.Listed;
import dev.communique.ingest.source.SourceKind;
import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.statement.Publisher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceWatchTest {
    private static final SourceRef SOURCE =
            new SourceRef(1, "lorania-mfa", SourceKind.FEED, Publisher.named("Ministry of Foreign Affairs of Lorania"));
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final List<Outage> over = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-04T09:00:00Z");
    private SourceWatch watch = SourceWatch.begin(now);

    @BeforeEach
    void readTwice() {
        whole(10, 10);
        whole(10, 10);
    }

    @Test
    void isCompleteUpToTheLastWholeRead() {
        assertThat(watch.condition()).isEqualTo(Condition.OK);
        assertThat(watch.watermark()).isEqualTo(now);

        unchanged();

        assertThat(watch.watermark()).isEqualTo(now);
        assertThat(over).isEmpty();
    }

    @Test
    void oneFailedReadIsNoOutage() {
        Instant before = now;

        failed();
        failed();

        assertThat(watch.condition()).isEqualTo(Condition.OK);
        assertThat(watch.watermark()).isEqualTo(before);
        assertThat(watch.outage()).isNull();
    }

    @Test
    void threeAreAnOutageSinceTheLastWholeRead() {
        Instant before = now;

        failed();
        failed();
        failed();

        assertThat(watch.condition()).isEqualTo(Condition.FAILING);
        assertThat(watch.reason()).isEqualTo("it answers with status 503");
        assertThat(watch.outage().from()).isEqualTo(before);
        assertThat(watch.outage().kind()).isEqualTo("failing");
    }

    @Test
    void anOutageIsCaughtUpWhereSomethingKnownIsListedAfterIt() {
        fail3();

        whole(10, 2);

        assertThat(watch.condition()).isEqualTo(Condition.OK);
        assertThat(watch.outage()).isNull();
        assertThat(over).singleElement().satisfies(outage -> {
            assertThat(outage.to()).isEqualTo(now);
            assertThat(outage.caughtUp()).isTrue();
        });
    }

    @Test
    void anOutageIsNotCaughtUpWhereAllThatIsListedIsNew() {
        fail3();

        whole(10, 0);

        assertThat(over)
                .singleElement()
                .satisfies(outage -> assertThat(outage.caughtUp()).isFalse());
    }

    @Test
    void anEmptyListIsAnOutageHoweverLongItStays() {
        Instant before = now;

        for (int i = 0; i < 100; i++) {
            whole(0, 0);
        }

        assertThat(watch.condition()).isEqualTo(Condition.EMPTY);
        assertThat(watch.watermark()).isEqualTo(before);
        assertThat(watch.outage().from()).isEqualTo(before);
        assertThat(watch.reason()).isEqualTo("it lists nothing, and listed 10 entries before");
    }

    @Test
    void aSourceThatNeverListedAnythingIsNotOut() {
        watch = SourceWatch.begin(now);

        whole(0, 0);
        whole(0, 0);

        assertThat(watch.condition()).isEqualTo(Condition.OK);
    }

    @Test
    void aListOfLessThanHalfItsLengthIsAnOutage() {
        whole(4, 4);

        assertThat(watch.condition()).isEqualTo(Condition.SHORTER);
        assertThat(watch.reason()).isEqualTo("it lists 4 entries, and listed 10 before");
        assertThat(watch.outage().kind()).isEqualTo("shorter");

        whole(9, 9);

        assertThat(watch.condition()).isEqualTo(Condition.OK);
    }

    @Test
    void aListThatStaysShorterForAWeekHasItsLengthThen() {
        for (int i = 0; i < 9; i++) {
            now = now.plus(Duration.ofDays(1));
            whole(4, 4);
        }

        assertThat(watch.condition()).isEqualTo(Condition.OK);
        assertThat(watch.lengths().median()).isEqualTo(4);
    }

    @Test
    void whatIsEmptyAndThenUnreachableIsOneOutage() {
        Instant before = now;
        whole(0, 0);
        fail3();
        assertThat(watch.condition()).isEqualTo(Condition.FAILING);

        whole(10, 5);

        assertThat(over).singleElement().satisfies(outage -> {
            assertThat(outage.kind()).isEqualTo("empty");
            assertThat(outage.from()).isEqualTo(before);
        });
    }

    @Test
    void silenceBeginsWithTheLastStatementAndEndsWithTheNext() {
        Instant first = now.minus(Duration.ofDays(20));
        List<Instant> daily = IntStream.range(0, 20)
                .mapToObj(i -> first.plus(Duration.ofDays(i)))
                .toList();
        published(daily);
        assertThat(watch.condition()).isEqualTo(Condition.OK);

        stepTo(first.plus(Duration.ofDays(30)));

        assertThat(watch.condition()).isEqualTo(Condition.SILENT);
        assertThat(watch.outage().from()).isEqualTo(daily.get(19));
        assertThat(watch.watermark()).isEqualTo(now);

        published(List.of(now));

        assertThat(watch.condition()).isEqualTo(Condition.OK);
        assertThat(over).singleElement().satisfies(outage -> {
            assertThat(outage.kind()).isEqualTo("silent");
            assertThat(outage.caughtUp()).isTrue();
        });
    }

    @Test
    void aSilentSourceThatCannotBeReadAnyMoreHasTwoOutages() {
        Instant first = now.minus(Duration.ofDays(40));
        published(IntStream.range(0, 20)
                .mapToObj(i -> first.plus(Duration.ofDays(i)))
                .toList());
        assertThat(watch.condition()).isEqualTo(Condition.SILENT);

        fail3();

        assertThat(over).extracting(Outage::kind).containsExactly("silent");
        assertThat(watch.outage().kind()).isEqualTo("failing");
    }

    @Test
    void aNightInWhichNobodyReadIsAnOutage() {
        Instant before = now;
        now = now.plus(Duration.ofHours(10));

        whole(10, 3);

        assertThat(over).singleElement().satisfies(outage -> {
            assertThat(outage.kind()).isEqualTo("unread");
            assertThat(outage.from()).isEqualTo(before);
            assertThat(outage.to()).isEqualTo(now);
            assertThat(outage.caughtUp()).isTrue();
            assertThat(outage.reason()).isEqualTo("nobody read the source for 10 hours");
        });
    }

    @Test
    void aNightInWhichNobodyReadIsAnOutageThoughTheFirstReadAfterItFails() {
        Instant before = now;
        now = now.plus(Duration.ofHours(10));

        failed();
        whole(10, 3);

        assertThat(over).singleElement().satisfies(outage -> {
            assertThat(outage.kind()).isEqualTo("unread");
            assertThat(outage.from()).isEqualTo(before);
            assertThat(outage.to()).isEqualTo(now);
        });
    }

    @Test
    void aListWithNothingKnownMayHaveLostSomething() {
        Instant before = now;

        whole(10, 0);

        assertThat(watch.condition()).isEqualTo(Condition.OK);
        assertThat(over).singleElement().satisfies(outage -> {
            assertThat(outage.kind()).isEqualTo("overrun");
            assertThat(outage.from()).isEqualTo(before);
            assertThat(outage.caughtUp()).isFalse();
        });
    }

    @Test
    void aReadThatIsNotThroughChangesNothing() {
        Instant before = now;
        next(ReadOutcome.brokenOff(SOURCE, now, new Listed(100, 0, 100, 0, 1, List.of()), "entries are left"));

        assertThat(watch.condition()).isEqualTo(Condition.OK);
        assertThat(watch.watermark()).isEqualTo(before);
    }

    @Test
    void isCompleteNoFurtherThanThePagesThatWereHad() {
        Instant before = now;
        now = now.plus(QUARTER);

        next(ReadOutcome.whole(SOURCE, now, new Listed(10, 9, 1, 1, 1, List.of()), "a page answers with status 503"));

        assertThat(watch.condition()).isEqualTo(Condition.OK);
        assertThat(watch.watermark()).isEqualTo(before);

        whole(10, 10);

        assertThat(watch.watermark()).isEqualTo(now);
    }

    @Test
    void isJudgedAnewWhereItLiesElsewhere() {
        first(4, 0);

        assertThat(watch.condition()).isEqualTo(Condition.OK);
        assertThat(watch.lengths().entries()).containsExactly(4);
        assertThat(over).isEmpty();
    }

    @Test
    void isNotSilentBecauseOfWhatAnotherAddressBrought() {
        Instant start = now.minus(Duration.ofDays(40));
        published(IntStream.range(0, 20)
                .mapToObj(i -> start.plus(Duration.ofDays(i)))
                .toList());
        assertThat(watch.condition()).isEqualTo(Condition.SILENT);

        first(10, 0);

        assertThat(watch.condition()).isEqualTo(Condition.OK);
        assertThat(watch.outage()).isNull();
    }

    @Test
    void anotherAddressThatListsNothingKnownCatchesUpWithNoOutage() {
        fail3();

        first(10, 0);

        assertThat(over).singleElement().satisfies(outage -> {
            assertThat(outage.kind()).isEqualTo("failing");
            assertThat(outage.caughtUp()).isFalse();
        });
    }

    private void first(int entries, int known) {
        now = now.plus(QUARTER);
        next(ReadOutcome.whole(SOURCE, now, new Listed(entries, known, entries - known, 0, 1, List.of()), null)
                .of(true, null));
    }

    private void stepTo(Instant end) {
        while (now.isBefore(end)) {
            unchanged();
        }
    }

    private void whole(int entries, int known) {
        now = now.plus(QUARTER);
        next(ReadOutcome.whole(SOURCE, now, new Listed(entries, known, entries - known, 0, 1, List.of()), null));
    }

    private void published(List<Instant> times) {
        now = now.plus(QUARTER);
        List<Instant> newestFirst =
                times.stream().sorted(Comparator.reverseOrder()).toList();
        next(ReadOutcome.whole(SOURCE, now, new Listed(10, 10, 1, 0, 1, newestFirst), null));
    }

    private void unchanged() {
        now = now.plus(QUARTER);
        next(ReadOutcome.unchanged(SOURCE, now));
    }

    private void failed() {
        now = now.plus(QUARTER);
        next(ReadOutcome.failed(SOURCE, now, "server-error", "it answers with status 503"));
    }

    private void fail3() {
        failed();
        failed();
        failed();
    }

    private void next(ReadOutcome outcome) {
        SourceWatch.Judged judged = watch.after(outcome);
        watch = judged.watch();
        over.addAll(judged.over());
    }
}
