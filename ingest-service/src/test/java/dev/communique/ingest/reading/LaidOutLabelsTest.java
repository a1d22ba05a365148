package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.TurnKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One conversation, in the ways in which publishers print who speaks, and lines that are printed so and name nobody. */
class LaidOutLabelsTest {
    private static final String HEAD =
            "Remarks by Foreign Minister Ada Quill and Minister of Defence Grigory Velsky" + "\n\nMarch 4, 2026\n\n";
    private static final String[][] SAID = {
        {"quill", "Good afternoon, colleagues.", "We have come a long way, and I thank the teams."},
        {"question", "Thank you. What will happen to the register?"},
        {"quill", "It stays open.", "These include: inspections, data, and people."},
        {"question", "I would like to know about the bridge."},
        {"velsky", "It will be built this year."},
        {"question", "And the costs?"},
        {"quill", "Lorania: half. Vestia: half. That is all."},
    };

    /** In a row: how a question, the first official and the second are printed; {@code ~} ends a paragraph, {@code _ ^ >} are a blank, a no-break one and a tab. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            capitals alone         | QUESTION~            | FOREIGN MINISTER ADA QUILL~        | MINISTER OF DEFENCE GRIGORY VELSKY~
            name and office alone  | QUESTION~            | ADA QUILL, FOREIGN MINISTER~       | GRIGORY VELSKY. MINISTER OF DEFENCE~
            alone                  | Question~            | Ada Quill~                         | Grigory Velsky~
            alone before a colon   | Question:~           | Ada Quill:~                        | Grigory Velsky:~
            bold alone             | **Question**~        | **Ada Quill**~                     | **Grigory Velsky**~
            headings               | ### Question~        | ### Ada Quill~                     | ### Grigory Velsky~
            bold                   | **Question:**_       | **Ada Quill:**_                    | **Grigory Velsky:**_
            bold before the colon  | **Question**:_       | **Ada Quill**:_                    | **Grigory Velsky**:_
            bold without a colon   | **Question**_        | **Ada Quill**_                     | **Grigory Velsky**_
            slanted                | *Question:*_         | *Ada Quill:*_                      | *Grigory Velsky:*_
            first names            | **Question :**_      | **Ada :**_                         | **Grigory :**_
            initials and a dash    | Question —_          | A. Quill —_                        | G. Velsky —_
            a dot and a dash       | Question. –_         | Quill. –_                          | Velsky. –_
            a dash glued to a name | QUESTION-_           | ADA QUILL-_                        | GRIGORY VELSKY-_
            initials               | Question:_           | A. Quill:_                         | G. Velsky:_
            a time before          | [00:12:10] Question:_| [00:12:31] Ada Quill:_             | [00:14:02] Grigory Velsky:_
            a time behind          | Question (00:12):~   | Ada Quill (00:31):~                | Grigory Velsky (02:02):~
            the office first       | QUESTION:_           | MINISTER OF FOREIGN AFFAIRS OF LORANIA, ADA QUILL:_ | MINISTER OF DEFENCE, GRIGORY VELSKY:_
            a no-break space       | Question^:^          | Ada Quill^:^                       | Grigory Velsky^:^
            a tab                  | Question>            | Ada Quill>                         | Grigory Velsky>
            """)
    void printWhoSpeaks(String name, String question, String quill, String velsky) {
        StringBuilder text = new StringBuilder(HEAD);
        for (String[] turn : SAID) {
            String label = turn[0].equals("question") ? question : turn[0].equals("quill") ? quill : velsky;
            text.append(label.replace("~", "\n\n")
                    .replace('_', ' ')
                    .replace('^', '\u00a0')
                    .replace('>', '\t'));
            for (int i = 1; i < turn.length; i++) {
                text.append(turn[i]).append("\n\n");
            }
        }

        ReadStatement statement = ReaderFixture.read(text.toString());

        assertThat(ReaderFixture.speakers(statement))
                .containsExactly("Ada Quill", null, "Ada Quill", null, "Grigory Velsky", null, "Ada Quill");
        assertThat(ReaderFixture.kinds(statement)).startsWith(TurnKind.STATEMENT, TurnKind.QUESTION, TurnKind.ANSWER);
        assertThat(ReaderFixture.passages(statement))
                .containsSubsequence("It stays open.", "And the costs?")
                .hasSize(9);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            headings that come once        | The Register~We keep it open for all.~The Bridge~We build it this year.~The Harbour~We go on with it.
            bold beginnings of a list      | **Free Trade:** We want it.~**Open Seas:** We need them.~**Clean Air:** We breathe it.
            places in bold                 | **Vantar** is where we met first.~**Sorren** is where we met again.~**Vantar** is where we sign.
            a list with dashes             | Fish — we land more of it.~Timber — we sell less.~Fish — we said that before.
            figures in two columns         | Year>Tons~2024>12~2025>14
            """)
    void namesNobody(String name, String lines) {
        ReadStatement statement =
                ReaderFixture.read("Speech by Minister Ada Quill\n\nMarch 4, 2026\n\nDear friends,\n\n"
                        + lines.replace("~", "\n\n").replace('>', '\t') + "\n\nI thank you for what we have done.");

        assertThat(ReaderFixture.speakers(statement)).as(name).containsExactly("Ada Quill");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            two columns       | <tr><td>%s</td><td>%s</td></tr>                    | table
            a list of terms   | <dt>%s</dt><dd><p>%s</p></dd>                      | dl
            a class           | <p class="speaker">%s</p><p>%s</p>                 | div
            headings          | <h3>%s</h3><p>%s</p>                               | div
            bold and a break  | <p><strong>%s</strong><br>%s</p>                   | div
            bold              | <p><strong>%s</strong> %s</p>                      | div
            """)
    void printWhoSpeaksOnPages(String name, String turn, String around) {
        StringBuilder page = new StringBuilder("<html><body><main><h1>Interview with Foreign Minister Ada Quill</h1>"
                + "<p>March 4, 2026</p><" + around + ">");
        for (int i = 0; i < 3; i++) {
            page.append(turn.formatted("Question", "What will happen to the register now?"));
            page.append(turn.formatted("Ada Quill", "It stays open, as we have always said."));
        }

        ReadStatement statement =
                ReaderFixture.read(RawStatement.ofHtml(page + "</" + around + "></main></body></html>", null));

        assertThat(ReaderFixture.speakers(statement))
                .as(name)
                .containsExactly(null, "Ada Quill", null, "Ada Quill", null, "Ada Quill");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            host            | Host: Welcome back.~Prime Minister: Hello.~Host: How is the harbour?~Prime Minister: It grows.
            named once      | Karl Landt, Host: Welcome.~Ada Quill, Foreign Minister: Hello.~Landt: How is the harbour?~Foreign Minister: It grows.
            first names     | **Mina:** Welcome.~**Ada Quill, Foreign Minister:** Hello.~**Mina:** How is the harbour?~**Ada Quill:** It grows.
            in one line     | Question: Welcome. Ada Quill: Hello.~Question: How is the harbour? Ada Quill: It grows.~Ada Quill: And grows.
            """)
    void tellsWhoAsks(String name, String lines) {
        ReadStatement statement =
                ReaderFixture.read("Interview on the harbour\n\nMarch 4, 2026\n\n" + lines.replace("~", "\n\n"));

        assertThat(ReaderFixture.kinds(statement).subList(0, 4))
                .as(name)
                .containsExactly(TurnKind.QUESTION, TurnKind.ANSWER, TurnKind.QUESTION, TurnKind.ANSWER);
    }
}
