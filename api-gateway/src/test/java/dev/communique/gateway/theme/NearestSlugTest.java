package dev.communique.gateway.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestSlugTest {
    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "arms, arms, 0", "'', abc, 3", "abc, '', 3"})
    void countsEdits(String left, String right, int distance) {
        assertThat(NearestSlug.distance(left, right)).isEqualTo(distance);
    }

    @Test
    void isTheOneWithTheFewestEdits() {
        assertThat(NearestSlug.to("nato", List.of("arms-control", "nato-expansion", "mato")))
                .contains("mato");
    }

    @Test
    void isNoneWhereThereAreNone() {
        assertThat(NearestSlug.to("nato", List.of())).isEmpty();
    }
}
