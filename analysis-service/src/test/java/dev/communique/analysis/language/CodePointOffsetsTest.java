package dev.communique.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class CodePointOffsetsTest {
    @Test
    void countsAnEmojiOnce() throws IOException {
        assertThat(spans("🕊 peace 🕊 treaty")).containsSubsequence(List.of(2, 7), List.of(10, 16));
    }

    @Test
    void countsCombiningMarksAsTheyStand() throws IOException {
        assertThat(spans("de\u0301sarmement talks")).containsExactly(List.of(0, 12), List.of(13, 18));
    }

    @Test
    void takesAnOffsetWithinAPairForItsStart() {
        assertThat(CodePointOffsets.at("a🕊b", 2)).isEqualTo(1);
        assertThat(CodePointOffsets.at("a🕊b", 3)).isEqualTo(2);
    }

    private static List<List<Integer>> spans(String text) throws IOException {
        List<List<Integer>> spans = new ArrayList<>();
        try (TokenStream words =
                CodePointOffsets.stream(PassageAnalyzers.of("en").orElseThrow(), PassageAnalyzers.TEXT, text)) {
            OffsetAttribute offset = words.getAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                spans.add(List.of(offset.startOffset(), offset.endOffset()));
            }
            words.end();
            assertThat(offset.endOffset()).isEqualTo(text.codePointCount(0, text.length()));
        }
        return spans;
    }
}
