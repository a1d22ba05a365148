package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.ReadStatement;
import org.junit.jupiter.api.Test;

/** Stored copies in Markdown whose title and date stand in YAML above the text. */
class FrontMatterTest {
    private static final String BODY = """
            Press Room of the Harbour Office

            MS. ARDEN:  Good morning.  The locks open at noon.

            Q    Who opens them?

            MS. ARDEN:  The keeper of the locks.
            """;

    @Test
    void givesTitleAndDate() {
        ReadStatement statement = ReaderFixture.read("""
                ---
                date: '2026-03-04'
                modified_time: 2026-03-05 08:00:00-05:00
                published_time: 2026-03-04 17:18:03-05:00
                tags: press-briefings
                title: "Press Briefing by Press Secretary Mira\\_Arden, and Ports Adviser\\
                  \\ Ben Sato"
                ---

                """ + BODY);

        assertThat(statement.title())
                .isEqualTo("Press Briefing by Press Secretary Mira Arden, and Ports Adviser Ben Sato");
        assertThat(statement.published()).hasToString("2026-03-04T17:18:03-05:00");
        assertThat(ReaderFixture.speakers(statement)).containsExactly("Mira Arden", null, "Mira Arden");
        assertThat(ReaderFixture.passages(statement)).noneMatch(passage -> passage.contains("tags"));
    }

    @Test
    void foldsALongTitle() {
        FrontMatter front =
                FrontMatter.of("---\ntitle: >-\n  The Harbour\n  Stays Open\ndate: 2026-03-04\n---\nText.\n");

        assertThat(front.title()).isEqualTo("The Harbour Stays Open");
        assertThat(front.dates()).containsExactly("2026-03-04");
        assertThat(front.text().strip()).isEqualTo("Text.");
    }

    @Test
    void isDroppedWhereItIsEmpty() {
        assertThat(FrontMatter.of("\uFEFF---\r\n---\r\nText.").text().strip()).isEqualTo("Text.");
    }

    @Test
    void isTextWhereItIsNoMapping() {
        String text = "---\nThe first part was read aloud\n---\nThe second was not.";

        assertThat(FrontMatter.of(text).text()).isEqualTo(text);
    }

    @Test
    void isTextWhereItCannotBeRead() {
        String text = "---\ntitle: [\n---\nText.";

        assertThat(FrontMatter.of(text).text()).isEqualTo(text);
    }

    @Test
    void isNothingBelowTheFirstLine() {
        String text = "A headline\n---\ntitle: Another\n---\nText.";

        assertThat(FrontMatter.of(text).text()).isEqualTo(text);
    }

    @Test
    void costsLittleWhereAliasesMultiply() {
        StringBuilder bomb = new StringBuilder("---\na: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append("%s: &%s [%s]\n".formatted(c, c, ("*" + before + ", ").repeat(9)));
        }
        bomb.append("title: Many\n---\nText.");

        assertThat(FrontMatter.of(bomb.toString()).text()).contains("Text.");
        assertThat(FrontMatter.of("---\n".concat("\n".repeat(1_000_000))).title())
                .isNull();
    }
}
