package dev.communique.ingest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "Ada Quill, QUILL Ada",
        "Ada Quill, 'Quill, Ada'",
        "Ms. Quill, Quill",
        "Quill, Ada Quill",
        "Marta Silva de Sá, Marta Silva",
        "С. П. Орлин, Сергей Петрович Орлин",
        "Jose Ortega, José Ortega",
        "林某, 林某",
        "The President, THE PRESIDENT",
    })
    void areOneWhereTheirWordsAre(String expected, String read) {
        assertThat(Names.same(expected, read)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Quill, Quill",
        "Ada Quill, A. Quill",
        "Ada Quill, Ada Orlin",
        "Ada Quill, Jonas Kael",
        "林某, 王某",
        "Ada Quill,",
    })
    void areTwoWhereTheLabelSaysMoreOrOtherwise(String expected, String read) {
        assertThat(Names.same(expected, read)).isFalse();
    }

    @Test
    void takesAnEmptyNameForNobody() {
        assertThat(Names.same("", null)).isTrue();
        assertThat(Names.same("", "Ada Quill")).isFalse();
    }
}
