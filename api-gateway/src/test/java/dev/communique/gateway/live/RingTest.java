package dev.communique.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RingTest {
    private static final int ENOUGH = 100;

    @Test
    void givesEntriesInTheOrderInWhichTheyCame() {
        Ring ring = ringOf(10, 1000);

        ring.append(entry(0, 5, 1));
        ring.append(entry(1, 3, 1));

        assertThat(ring.from(0, ENOUGH).orElseThrow())
                .extracting(Entry::partition)
                .containsExactly(0, 1);
        assertThat(ring.from(1, ENOUGH).orElseThrow()).hasSize(1);
        assertThat(ring.from(2, ENOUGH).orElseThrow()).isEmpty();
        assertThat(ring.end().orElseThrow().text()).isEqualTo("6.4_0");
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        Ring ring = ringOf(2, 1000);

        ring.append(entry(0, 5, 1));
        ring.append(entry(1, 3, 1));
        ring.append(entry(0, 6, 1));

        assertThat(ring.from(0, ENOUGH)).isEmpty();
        assertThat(ring.from(1, ENOUGH).orElseThrow()).hasSize(2);
    }

    @Test
    void forgetsTheOldestWhenTheyAreTooLong() {
        Ring ring = ringOf(10, 100);

        ring.append(entry(0, 5, 60));
        ring.append(entry(0, 6, 60));

        assertThat(ring.from(0, ENOUGH)).isEmpty();
        assertThat(ring.from(1, ENOUGH).orElseThrow()).hasSize(1);
    }

    @Test
    void letsInWhoHasSeenAllThatFellOut() {
        Ring ring = ringOf(1, 1000);

        ring.append(entry(0, 5, 1));
        ring.append(entry(1, 3, 1));

        assertThat(ring.entranceFor(Position.of("6.3_0"))).hasValue(1);
        assertThat(ring.entranceFor(Position.of("5.3_0"))).isEmpty();
        assertThat(ring.entranceFor(Position.of("9.3_0"))).isEmpty();
    }

    @Test
    void letsNobodyInBeforeReadingHasBegun() {
        Ring ring = new Ring(10, 1000);

        assertThat(ring.entranceFor(Position.of("0.0_0"))).isEmpty();
        assertThat(ring.end()).isEmpty();
    }

    private static Ring ringOf(int entries, long characters) {
        Ring ring = new Ring(entries, characters);
        ring.begin(Position.of("5.3_0"));
        return ring;
    }

    private static Entry entry(int partition, long offset, int characters) {
        LiveEvent event = new LiveEvent("statement", "lorania-mfa", List.of(), "x".repeat(characters));
        return new Entry(LiveTopic.MENTIONS, partition, offset, partition + "-" + offset, List.of(event));
    }
}
