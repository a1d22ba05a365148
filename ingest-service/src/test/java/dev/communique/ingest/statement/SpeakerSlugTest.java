package dev.communique.ingest.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerSlugTest {
    @ParameterizedTest
    @CsvSource({
        "Ada Quill, ada-quill",
        "ADA  QUILL, ada-quill",
        "Karin Held-Ode, karin-held-ode",
        "Seán O'Briain, sean-obriain",
        "Jörg Weiß, jorg-weiss",
        "П.А.Орлин, p-a-orlin",
        "林某, lin-mou",
        "J. F. Held, j-f-held"
    })
    void isWrittenInSmallLatinLetters(String name, String slug) {
        assertThat(SpeakerSlug.of(name)).isEqualTo(slug);
    }

    @Test
    void hasAtMost64Characters() {
        assertThat(SpeakerSlug.of("Ada ".repeat(40)))
                .hasSizeLessThanOrEqualTo(64)
                .doesNotEndWith("-");
    }

    @Test
    void isNullForANameWithoutLetters() {
        assertThat(SpeakerSlug.of("—")).isNull();
    }
}
