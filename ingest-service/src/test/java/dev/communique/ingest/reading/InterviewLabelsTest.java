package dev.communique.ingest.reading;

import static dev.communique.ingest.statement.TurnKind.ANSWER;
import static dev.communique.ingest.statement.TurnKind.MODERATOR;
import static dev.communique.ingest.statement.TurnKind.QUESTION;
import static dev.communique.ingest.statement.TurnKind.STATEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.ReadStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations whose labels say an office and no name, or stand apart by a full stop and a dash. */
class InterviewLabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {".- ", ".– ", ".— "})
    void aFullStopAndADashEndALabel(String separator) {
        ReadStatement statement =
                ReaderFixture.read("Rueda de prensa\n\n4.3.2026\n\nP.- ¿Se abre el puerto?\n\nPortavoz.- Sí, hoy."
                        .replace(".- ", separator));

        assertThat(ReaderFixture.kinds(statement)).containsExactly(QUESTION, ANSWER);
        assertThat(ReaderFixture.passages(statement)).containsExactly("¿Se abre el puerto?", "Sí, hoy.");
    }

    @Test
    void aTownBeforeTheNewsIsNobody() {
        ReadStatement statement = ReaderFixture.read("The port opens\n\nVANTAR.- The port of Vantar opens today.");

        assertThat(statement.turns()).hasSize(1);
        assertThat(statement.turns().get(0).label()).isNull();
    }

    @Test
    void whoeverHoldsNoOfficeAsksInAnInterview() {
        ReadStatement statement = ReaderFixture.read("""
                Interview sur Radio Nord en direct de Vantar

                4 mars 2026

                Luc MARR : Vous voilà de retour à Vantar.

                LE PRESIDENT : Bonjour Luc MARR.

                Luc MARR : Le pont est ouvert.

                LE PRESIDENT : Il est ouvert depuis hier.
                """);

        assertThat(ReaderFixture.kinds(statement)).containsExactly(QUESTION, ANSWER, QUESTION, ANSWER);
    }

    @Test
    void twoWhoThankEachOtherModerateNobody() {
        ReadStatement statement = ReaderFixture.read("""
                Remarks by President Orlin and Prime Minister Quill Before a Meeting

                PRESIDENT ORLIN: Thank you very much. It is great to have you here. Please.

                PRIME MINISTER QUILL: Well, thank you. We have a lot to do.

                PRESIDENT ORLIN: Thank you. Go ahead.

                PRIME MINISTER QUILL: Thank you.
                """);

        assertThat(ReaderFixture.kinds(statement)).containsOnly(STATEMENT);
    }

    @Test
    void theFirstQuestionMayLackItsLetter() {
        ReadStatement statement = ReaderFixture.read("""
                Entretien de Mme Claire Orval, ministre des affaires étrangères

                Bonsoir Claire Orval, vous attendiez-vous à cela ?

                R - Oui, un peu.

                Q - Et demain ?

                R - Nous verrons.
                """);

        assertThat(ReaderFixture.kinds(statement)).containsExactly(QUESTION, ANSWER, QUESTION, ANSWER);
    }

    @Test
    void anInitialMeansWhoeverAskedBefore() {
        ReadStatement statement = ReaderFixture.read("""
                Entrevista al presidente del Gobierno

                Carlos Marr.- Buenos días, presidente.

                Presidente.- Buenos días.

                C. Marr.- ¿Está usted bien?

                Presidente.- Muy bien.
                """);

        assertThat(ReaderFixture.kinds(statement)).containsExactly(QUESTION, ANSWER, QUESTION, ANSWER);
        assertThat(ReaderFixture.speakers(statement)).element(2).isEqualTo("Carlos Marr");
    }

    @Test
    void arabicLabelsAndNamesInBracketsOpenTurns() {
        ReadStatement statement = ReaderFixture.read("""
                إيجاز للصحافة

                مدير الحوار: شكرا لكم جميعا.

                السؤال: متى يفتح الميناء؟

                [المسؤول الكبير الأول]: اليوم.

                السؤال: وغدا؟

                [المسؤول الكبير الأول]: نعم.
                """);

        assertThat(ReaderFixture.kinds(statement)).containsExactly(MODERATOR, QUESTION, ANSWER, QUESTION, ANSWER);
        assertThat(ReaderFixture.speakers(statement)).element(4).isEqualTo("المسؤول الكبير الأول");
    }

    @Test
    void anOfficeAndANameMayStandAboveWhatIsSaid() {
        ReadStatement statement = ReaderFixture.read("""
                Meeting with President of Vestia Emil Raman

                March 4, 2026

                President of Lorania Grigory Velsky:

                I am very happy to see you.

                We have much to discuss.
                """);

        assertThat(statement.turns()).hasSize(1);
        assertThat(statement.speaker()).isEqualTo("Grigory Velsky");
        assertThat(ReaderFixture.passages(statement))
                .containsExactly("I am very happy to see you.", "We have much to discuss.");
    }

    @Test
    void aSurnameInCapitalsMayStandFirst() {
        ReadStatement statement = ReaderFixture.read("""
                Press Conferences

                Extraordinary Press Conference by Foreign Minister KAWASHIMA Yuko

                Wednesday, March 4, 2026

                Reporter: Is the port open?

                Minister KAWASHIMA: It is.

                Back to Press Conferences
                """);

        assertThat(statement.title()).isEqualTo("Extraordinary Press Conference by Foreign Minister KAWASHIMA Yuko");
        assertThat(statement.speaker()).isEqualTo("KAWASHIMA Yuko");
        assertThat(ReaderFixture.passages(statement)).containsExactly("Is the port open?", "It is.");
    }
}
