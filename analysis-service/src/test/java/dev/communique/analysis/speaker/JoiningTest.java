package dev.communique.analysis.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class JoiningTest {
    @ParameterizedTest(name = "{0} ({1}, {2}) and {3} ({4}, {5}): {6}")
    @CsvFileSource(resources = "pairs.csv")
    void tellsOnePersonFromTwoWhicheverNameComesFirst(
            String one,
            String language,
            String home,
            String other,
            String otherLanguage,
            String otherHome,
            String answer) {
        Known first = known("one", one, language, home);
        Known second = known("other", other, otherLanguage, otherHome);

        List<Boolean> joined = List.of(joins(first, second), joins(second, first));

        boolean expected = answer.equals("one");
        assertThat(joined).containsExactly(expected, expected);
    }

    private static boolean joins(Known first, Known second) {
        return Joining.personOf(second, List.of(KnownPerson.of(first, null))).isPresent();
    }

    static Known known(String slug, String name, String language, String home) {
        return Known.of(slug, name, new Evidence(Set.of(language), Set.of(home)), Set.of());
    }
}
