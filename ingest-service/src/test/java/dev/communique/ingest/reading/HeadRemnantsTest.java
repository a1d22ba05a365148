package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What stands around a text and was said by nobody, and what was said though it looks like a head. */
class HeadRemnantsTest {
    @Test
    void dropsPicturesOfACopyInMarkdown() {
        ReadStatement statement = ReaderFixture.read("""
                # Act at the harbour

                ![Minister Ada\nQuill](https://lorania.example/1.jpg)
                Minister Ada Quill

                My friends of Vantar.

                We keep our word.
                """);

        assertThat(ReaderFixture.passages(statement)).containsExactly("My friends of Vantar.", "We keep our word.");
    }

    @Test
    void dropsALeadWithALinkThatHasATitle() {
        ReadStatement statement = ReaderFixture.read("""
                # Orlin jokes about the US

                Foreign Minister Pavel Orlin is in Vestia and was asked at a [press conference](https://lorania.example/1 "Remarks by the Minister") about the US and its locks.

                > Question: Are the locks open?

                > Pavel Orlin: They are, for all of us.

                > Question: Since when?

                > Pavel Orlin: Since noon.
                """);

        assertThat(ReaderFixture.passages(statement)).first().isEqualTo("Are the locks open?");
        assertThat(statement.speaker()).isEqualTo("Pavel Orlin");
    }

    @Test
    void keepsASentenceOnAJointStatementBehindAGreeting() {
        ReadStatement statement = ReaderFixture.read("""
                Press conference of Foreign Minister Pavel Orlin

                4 March 2026

                Ladies and gentlemen, we have met our colleagues from Vestia.

                The ministers met yesterday. A joint statement on the results was also issued.

                Question: Are the locks open?

                Pavel Orlin: They are.

                Question: Since when?

                Pavel Orlin: Since noon.
                """);

        assertThat(ReaderFixture.passages(statement))
                .contains("The ministers met yesterday. A joint statement on the results was also issued.");
    }

    @Test
    void dropsThePressOfficesNotesAboveABriefing() {
        ReadStatement statement = ReaderFixture.read("""
                25 October 2026

                Spokesperson's Noon Briefing

                Department of Public Information • News and Media Division • New York

                And the spokesperson for the Assembly president

                The following is a near-verbatim transcript of today’s noon briefing by Mira Arden, Spokesperson for the Secretary-General.

                Good afternoon, all.

                The Secretary-General is in Vantar.
                """);

        assertThat(ReaderFixture.passages(statement))
                .containsExactly("Good afternoon, all.", "The Secretary-General is in Vantar.");
        assertThat(statement.speaker()).isEqualTo("Mira Arden");
    }

    @Test
    void dropsTheHouseOfTheMinistryBelowARelease() {
        ReadStatement statement = ReaderFixture.read("""
                PRESS RELEASE: FIRE AT THE PORT OF LORA

                The Ministry of Foreign Affairs is saddened by the fire at the port.

                Nobody was hurt.

                WISMA PUTRA
                PUTRAJAYA
                4 MARCH 2026
                """);

        assertThat(ReaderFixture.passages(statement))
                .containsExactly(
                        "The Ministry of Foreign Affairs is saddened by the fire at the port.", "Nobody was hurt.");
        assertThat(statement.published()).hasToString("2026-03-04");
    }

    @Test
    void readsTheTitleAndItsDateWhereNoElementIsAHeading() {
        ReadStatement statement = ReaderFixture.read(RawStatement.ofHtml("""
                <html><head><title>Spokesperson Lin Ran's Regular Press Conference on July 17, 2026</title></head><body>
                <div id="n"><a href="/">Home</a></div>
                <div id="t">Spokesperson Lin Ran's Regular Press Conference on July 17, 2026</div><div id="d">2026-07-18 00:48</div>
                <div id="b"><p><b>Question:</b> Are the locks of the lower river open to the ships of all the neighbours?</p>
                <p><b>Lin Ran:</b> They have been open to all of them since noon, and they will stay open.</p>
                <p><b>Question:</b> To all?</p><p><b>Lin Ran:</b> To all of them.</p></div></body></html>
                """, null));

        assertThat(statement.title()).isEqualTo("Spokesperson Lin Ran's Regular Press Conference on July 17, 2026");
        assertThat(statement.published().date()).hasToString("2026-07-18");
        assertThat(statement.delivered()).hasToString("2026-07-17");
    }

    @Test
    void readsNameOfficeTownAndDayInOneBox() {
        ReadStatement statement = ReaderFixture.read(RawStatement.ofHtml("""
                <html><body><div id="c"><div id="t"><h2>Remarks With Foreign Secretary Ada Quill Before Their Meeting</h2></div>
                <div id="a"><b>Daniel Thorne</b><br/>Secretary of State<br/>Treaty Room<br/>Washington, DC<br/>January 17, 2026</div>
                <div id="b"><p><b>SECRETARY THORNE:</b> I am really delighted to have a chance to welcome Foreign Secretary Quill here.</p>
                <p><b>FOREIGN SECRETARY QUILL:</b> We are happy to be here and happy to be received so warmly. Thank you.</p>
                </div></div></body></html>
                """, null));

        assertThat(statement.published()).hasToString("2026-01-17");
        assertThat(statement.speaker()).isEqualTo("Daniel Thorne");
    }

    @Test
    void knowsWhoseItIsByTheCreditAboveTheHeading() {
        ReadStatement statement = ReaderFixture.read(RawStatement.ofHtml("""
                <html><body><p>Daniel Thorne, Secretary of State</p><p>Port Vesta</p>
                <section><div><h1>Secretary of State Daniel Thorne And Vestian President Ada Quill, Jr. Before Their Meeting</h1>
                <p class="d">July 22, 2026</p></div></section><div><div>
                <p><b>PRESIDENT QUILL:</b> We are very glad that you have found the time for this in a week as full as this one.
                There is much to speak about, from the locks of the lower river to the treaty on the harbours of the bay.</p>
                <p><b>SECRETARY THORNE:</b> Thank you for welcoming me.</p></div></div></body></html>
                """, null));

        assertThat(statement.speaker()).isEqualTo("Daniel Thorne");
    }

    @Test
    void keepsTheHeadingWhereItsTownIsPrintedOnceMore() {
        ReadStatement statement = ReaderFixture.read(
                RawStatement.ofHtml("""
                <h1>Press Gaggle by the Press Secretary en route Port Vesta, Vestia, 3/11/26</h1>
                <div><p class="c">Aboard Air Force One<br/>En Route Port Vesta, Vestia</p>
                <p>12:05 P.M. EST</p><p>MS. ARDEN:  Good afternoon, everybody, and welcome aboard.</p>
                <p>Q    Is the President looking forward to the opening of the locks?</p><p>MS. ARDEN:  He is.</p></div>
                """, null),
                new Publisher("White House", "US", ZoneId.of("America/New_York"), null));

        assertThat(statement.title())
                .isEqualTo("Press Gaggle by the Press Secretary en route Port Vesta, Vestia, 3/11/26");
        assertThat(statement.delivered()).hasToString("2026-03-11");
    }

    @Test
    void creditsWhoALeadTellsOfAndNotWhoeverSaysMost() {
        ReadStatement statement = ReaderFixture.read("""
                Meeting with Governor of the Northern Region Oleg Zimin

                Pavel Orlin met with Oleg Zimin in Vantar.

                May 8, 2026

                President of Lorania Pavel Orlin: How are the locks?

                Governor of the Northern Region Oleg Zimin: All nine are open, and the tenth will be built by the spring, as you asked us to.

                Pavel Orlin: Good.

                Oleg Zimin: We have also mended the two old bridges across the lower river and the road between them.
                """);

        assertThat(statement.speaker()).isEqualTo("Pavel Orlin");
    }

    @Test
    void creditsATelegramToWhoeverSentIt() {
        ReadStatement statement = ReaderFixture.read("""
                Congratulations to the keepers of the locks

                Pavel Orlin congratulated the keepers of the locks on their holiday.

                10:00

                The telegram reads, in part:

                “I admire your patience. I expect it to last as long as the river flows through Vantar.”
                """);

        assertThat(statement.speaker()).isEqualTo("Pavel Orlin");
    }

    @Test
    void dropsASentenceOnAJointStatementThatIsWrapped() {
        ReadStatement statement = ReaderFixture.read("""
                Joint Statement on the Harbour Treaty

                March 4, 2026

                The text of the following statement was released by the Governments of
                Lorania, Mbalia, and Vestia.

                Begin Text:

                The Governments of Lorania, Mbalia, and Vestia welcome the treaty.

                End Text.
                """);

        assertThat(ReaderFixture.passages(statement))
                .containsExactly("The Governments of Lorania, Mbalia, and Vestia welcome the treaty.");
    }

    @Test
    void creditsAMinisterNamedBySurnameInTheHeadlineOfAnInterview() {
        ReadStatement statement = ReaderFixture.read("""
                Außenministerin Wiese im Interview mit der Morgenpost

                12.08.2026 - Interview

                Frage: Sind die Schleusen offen?

                Antwort: Das sind sie.

                Frage: Seit wann?

                Antwort: Seit Mittag.
                """);

        assertThat(statement.speaker()).isEqualTo("Wiese");
    }

    @Test
    void creditsNobodyWithWhatCountriesReleased() {
        ReadStatement statement = ReaderFixture.read("""
                Note released by the United Ports of Lorania

                March 4, 2026

                The locks of the lower river are open to all ships.
                """);

        assertThat(statement.speaker()).isNull();
    }

    @Test
    void keepsASentenceOfFortyIdeographsThatEndsInABracket() {
        ReadStatement statement = ReaderFixture.read("""
                港湾部單位主管例行新聞說明會紀要

                發布時間：2026-07-14

                一、下游水閘自昨日起對所有船舶開放，港湾部是否掌握各國船舶使用情形以及後續維修計畫為何？（河流時報李小姐）

                答：各國船舶均可使用，水閘將持續開放。

                二、橋梁何時修復？（海岸電台王先生）

                答：春天以前修復。
                """);

        assertThat(String.join(" ", ReaderFixture.passages(statement))).contains("下游水閘自昨日起對所有船舶開放");
        assertThat(statement.published()).hasToString("2026-07-14");
    }

    @Test
    void creditsAnOfficeAndAFullNameThatStandAlone() {
        ReadStatement statement = ReaderFixture.read("""
                Press Briefing (April 14, 2026)

                Spokesperson and Deputy Minister for Public Relations Mira Arden

                Apr. 14, 2026 14:30 CET

                Let me start today’s briefing.

                Q: Are the locks open?

                A: They are.
                """);

        assertThat(ReaderFixture.speakers(statement)).containsExactly("Mira Arden", null, "Mira Arden");
    }
}
