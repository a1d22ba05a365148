package dev.communique.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void numbersLinesAndPassesOverBlankOnes() throws IOException {
        assertThat(lines("a\n\n  \r\nb\r\nc")).containsExactly("1:a", "4:b\r", "5:c");
    }

    @Test
    void findsNothingInNothing() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n\n")).isEmpty();
    }

    @Test
    void keepsOnlyTheLengthOfALineThatIsTooLong() throws IOException {
        String longLine = "x".repeat(200_000);

        assertThat(lines("a\n" + longLine + "\nb")).containsExactly("1:a", "2:too long 200000", "3:b");
        assertThat(lines(longLine)).containsExactly("1:too long 200000");
    }

    private static List<String> lines(String text) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 100);
        List<String> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line.number()
                    + ":"
                    + (line.isTooLong()
                            ? "too long " + line.length()
                            : new String(line.bytes(), StandardCharsets.UTF_8)));
        }
        return lines;
    }
}
