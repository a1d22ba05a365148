package dev.communique.ingest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWordsTest {
    @Test
    void comparesNeitherCaseNorPunctuationNorWhatCannotBeSeen() {
        assertThat(TextWords.of("“We\u00ADll, \u202BARE\u202C  we?”")).containsExactly("well", "are", "we");
    }

    @Test
    void takesACharacterForAWordWhereThereAreNoBlanks() {
        assertThat(TextWords.of("中方 AFP记者：好。")).containsExactly("中", "方", "afp", "记", "者", "好");
    }

    @Test
    void passesOverDirectionsInBracketsAtEitherEnd() {
        assertThat(TextWords.begins("(Via interpreter.) We met in May.", "We met in"))
                .isTrue();
        assertThat(TextWords.begins("We met in May.", "(Via interpreter) We met"))
                .isTrue();
        assertThat(TextWords.ends("We met in May. (Laughter.)", "in May")).isTrue();
    }

    @Test
    void takesNothingElseForTheBeginning() {
        assertThat(TextWords.begins("Question: We met in May.", "We met in")).isFalse();
        assertThat(TextWords.begins("We met", "We met in")).isFalse();
    }

    @Test
    void findsAPhraseFromAPlaceOn() {
        List<String> words = TextWords.of("we met and we met");

        assertThat(TextWords.find(words, List.of("we", "met"), 1)).isEqualTo(3);
        assertThat(TextWords.find(words, List.of("we", "met"), 4)).isEqualTo(-1);
    }
}
