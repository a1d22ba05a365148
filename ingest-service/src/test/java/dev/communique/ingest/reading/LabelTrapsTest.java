package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.ReadStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines inside an answer that look like a label and are none: each must stay in the answer. */
class LabelTrapsTest {
    private static final String INTERVIEW = """
            Ada Quill: “We act openly”

            11:27 04.03.2026 • Ada Quill , Minister of Foreign Affairs of Lorania

            Question: What now?

            Ada Quill: Let me begin.

            %s

            And so we go on.

            Question: And then?

            Ada Quill: Then we rest.
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a list is announced             | These include:
            points are counted              | First: inspections. Second: data.
            a word comes alone              | Photo: nothing to see.
            words of others are quoted      | I quote: “We agreed.”
            an agreement is announced       | Ministers agreed: the register stays open.
            a note                          | Note: the register is public.
            a country takes a stand         | Lorania: we support the treaty.
            an alliance takes a stand       | NATO: this is a different matter.
            a time is told                  | Moscow time: 11:30.
            a clock stands first            | 11:27 is when the note came.
            a dialogue is retold            | I asked him: “Who pays?” He said: “Question: who asks?”
            a question word in guillemets   | «Question: who pays?» is what they wrote.
            scripture                       | Matthew 3:16 says otherwise.
            a document number               | SC/15000: the resolution was adopted.
            an address                      | https://mfa.lorania.example: look there.
            a quarter                       | Q1: growth. Q2: more growth.
            questions and answers           | Q&A sessions: we held many.
            an article                      | A lot of people ask me about that.
            a hyphenated word               | R-day: the day of the referendum.
            a heading in capitals           | LORANIA/VESTIA
            a sentence with a colon         | Our aim is simple: peace.
            a thesis in bold words          | The bottom line: we stay.
            a vocative                      | Mr President,
            a numbered thesis               | 1. Security: it comes first.
            a title without a name          | The Treaty: forty years of it.
            a list with dashes              | — to meet again, to talk, to sign.
            somebody else is quoted         | President Orlin of Vestia put it so: “We stay.”
            the other side in guillemets    | «Ответ: нет» is what they wrote.
            a poem                          | Rivers: they run, they rest, they run.
            an editor's name in brackets    | The minister [Ilan Marr] was there: he knows.
            a place and its ministry        | Vantar, Ministry of Trade
            the word for an answer inside   | Our answer: patience.
            a date                          | March 4, 2026: the day of the signing.
            a letter with a dash            | R - D spending: more of it.
            """)
    void leavesItInTheAnswer(String name, String line) {
        ReadStatement statement = ReaderFixture.read(INTERVIEW.formatted(line));

        assertThat(statement.turns()).as(name).hasSize(4);
        assertThat(statement.title()).isEqualTo("Ada Quill: “We act openly”");
        assertThat(ReaderFixture.passages(statement)).hasSizeBetween(5, 6).doesNotContain("Ada Quill: “We act openly”");
        assertThat(statement.turns().get(1).passages())
                .extracting(passage -> passage.text())
                .endsWith("And so we go on.");
    }
}
