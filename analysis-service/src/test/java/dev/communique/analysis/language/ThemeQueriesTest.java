package dev.communique.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.memory.MemoryIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeQueriesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a OR b AND c               | text:a (+text:b +text:c)",
                "a b -c                     | text:a text:b -text:c",
                "(a b OR c)@2               | (text:a text:b text:c)~2",
                "“arms control” OR «ban»    | text:\"arm control\" text:ban",
                "\"the “arms” control\"     | text:\"the arm control\"",
                "（treaty OR ban）          | text:treati text:ban",
                "exact:(treaties OR bans)   | exact:treaties exact:bans",
                "a && b OR c                | (+text:a +text:b) text:c",
                "Denuclear*                 | exact:denuclear*",
                "cased:Denuclear*           | cased:Denuclear*",
                "Façad*                     | exact:facad*",
            })
    void areMadeOfWhatPassagesHave(String query, String made) {
        assertThat(ThemeQueries.read("en", query).query()).hasToString(made);
    }

    @Test
    void askForTitlesInASearchOnly() {
        assertThat(ThemeQueries.readSearch("en", "title:treaties OR title:denuclear*")
                        .query())
                .hasToString("title:treati title.exact:denuclear*");
        assertThatThrownBy(() -> ThemeQueries.read("en", "title:treaties")).isInstanceOf(QueryRefusedException.class);
    }

    @Test
    void refuseAWildcardForTooManyWordsOfTheArchive() throws IOException {
        ThemeQuery query = ThemeQueries.read("en", "fn:ordered(abc* treaty)");
        String words = IntStream.range(0, QueryBounds.EXPANSIONS + 1)
                .mapToObj(i -> "abc" + i)
                .collect(Collectors.joining(" "));
        MemoryIndex few = archive("abc1 abc2");
        MemoryIndex many = archive(words);

        Expansions.check(query, few.createSearcher().getIndexReader());

        assertThatThrownBy(() -> Expansions.check(query, many.createSearcher().getIndexReader()))
                .isInstanceOf(QueryRefusedException.class)
                .hasMessageContaining("abc* stands for more than 2000 words");
    }

    private static MemoryIndex archive(String text) {
        MemoryIndex archive = new MemoryIndex();
        archive.addField(PassageAnalyzers.EXACT, text, PassageAnalyzers.of("en").orElseThrow());
        return archive;
    }
}
