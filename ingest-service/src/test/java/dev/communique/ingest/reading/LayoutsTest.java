package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.TurnKind;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row a layout: what is said about the whole, and the turns by the first letters of their kinds. */
class LayoutsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            RUSSIAN_MEETING           | press-conference | Пётр Орлин   | -                        | 2025-05-08T10:10:00+02:00 | 2025-05-08 | ru | SSSQAQAQ
            JOINT_PRESS_CONFERENCE    | press-conference | Jonas Held   | NATO Secretary General   | 2019-11-19                | -          | en | SQAAMQA
            FIRST_NAME_BRIEFING       | briefing         | Arun Devnath | Official Spokesperson    | 2022-07-08                | 2022-07-07 | en | SQAQA
            NOON_BRIEFING             | briefing         | Stefan Dorn  | Spokesperson for the Secretary-General | 2024-01-15  | -          | en | SQAQA
            JAPANESE_PRESS_CONFERENCE | press-conference | 川島外務大臣  | -                        | 2024-10-02T15:00:00+02:00 | 2024-10-02T15:00:00+02:00 | ja | QAQA
            OLD_PORTAL                | press-conference | Pavel Orlin  | Foreign Minister         | 2017-04-19T16:51:00+02:00 | 2017-04-18 | en | SQAQA
            TURKISH_INTERVIEW         | interview        | Ayşe Demir   | Dışişleri Bakanı         | 2023-12-28                | 2023-12-28 | tr | QAQA
            SPANISH_INTERVIEW         | interview        | Juan Orval   | ministro de Asuntos Exteriores | 2023-12-28          | -          | es | QAQA
            ARABIC_INTERVIEW          | interview        | -            | -                        | 2023-12-28                | -          | ar | QAQA
            READOUT                   | readout          | -            | -                        | 2026-03-03                | -          | en | S
            ATTRIBUTED                | press-release    | Stefan Dorn  | Spokesperson             | 2026-11-24T10:00:00Z      | -          | en | S
            BOLD_QUESTIONS_PAGE       | interview        | Ada Quill    | Foreign Minister         | 2026-03-03                | -          | en | QAQA
            """)
    void isReadAsPublishersMeanIt(
            SampleStatement sample,
            String kind,
            String speaker,
            String role,
            String published,
            String delivered,
            String language,
            String turns) {
        boolean page = sample.name().endsWith("PAGE");
        RawStatement raw = page ? RawStatement.ofHtml(sample.text(), null) : RawStatement.ofText(sample.text());

        ReadStatement statement = ReaderFixture.read(raw);

        assertThat(statement.turns().stream()
                        .map(turn -> turn.kind() == TurnKind.QUESTION
                                ? "Q"
                                : turn.kind().name().substring(0, 1))
                        .collect(Collectors.joining()))
                .isEqualTo(turns);
        assertThat(statement.kind().text()).isEqualTo(kind);
        assertThat(statement.speaker()).isEqualTo(speaker);
        assertThat(statement.role()).isEqualTo(role);
        assertThat(statement.published()).hasToString(published);
        assertThat(statement.delivered()).isEqualTo(delivered == null ? null : new DateOrInstant(delivered));
        assertThat(statement.language()).isEqualTo(language);
    }
}
