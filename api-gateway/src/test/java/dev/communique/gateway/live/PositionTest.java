package dev.communique.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    @ParameterizedTest
    @ValueSource(strings = {"12.44~2.9.7_3.0.0.1", "0_0", "1.2_9223372036854775807~3"})
    void isReadAsItIsWritten(String text) {
        assertThat(Position.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "1.2", "1_2_3", "1.x_2", "-1_2", "1~-1_2", "1._2", "99999999999999999999_1"})
    void refusesOtherText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Position.of(text));
    }

    @Test
    void movesOnePartition() {
        Position position = Position.of("12.44~2_3");

        assertThat(position.with(LiveTopic.MENTIONS, 1, new Position.Place(45, 0))
                        .text())
                .isEqualTo("12.45_3");
        assertThat(position.with(LiveTopic.ALERTS, 2, new Position.Place(7, 1)).text())
                .isEqualTo("12.44~2_3.0.7~1");
    }

    @Test
    void losesPartitionsThatThereAreNot() {
        Position position = Position.of("12.44~2.9_3.4");

        assertThat(position.within(Map.of(LiveTopic.MENTIONS, 2, LiveTopic.ALERTS, 4))
                        .text())
                .isEqualTo("12.44~2_3.4");
    }

    @ParameterizedTest(name = "{0} reaches {1}: {2}")
    @CsvSource({
        "5.5_5, 5.5_5, true",
        "5.6_5, 5.5_5, true",
        "4.9_9, 5.5_5, false",
        "5.5_4, 5.5_5, false",
        "5_5, 5.0_5, true",
        "5_5, 5.1_5, false",
        "5~1.5_5, 5.5_5, true"
    })
    void reachesAnotherWhereEveryPartitionDoes(String position, String other, boolean reaches) {
        assertThat(Position.of(position).reaches(Position.of(other))).isEqualTo(reaches);
    }
}
