package dev.communique.gateway.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassageDifferenceTest {
    @Test
    void equalTextsDifferInNothing() {
        assertThat(differences(List.of("We agree.", "We meet in May."), List.of("We agree.", "We meet in May.")))
                .isEmpty();
    }

    @Test
    void tellsWhatWasRemovedFromWhatWasAdded() {
        List<Difference.OfPassage> found = differences(
                List.of("We agree.", "Nobody will leave the treaty.", "We meet in May."),
                List.of("We agree.", "We meet in May.", "The press is welcome."));

        assertThat(found).extracting(Difference.OfPassage::change).containsExactly("removed", "added");
        assertThat(found.get(0).before().text()).isEqualTo("Nobody will leave the treaty.");
        assertThat(found.get(0).before().index()).isEqualTo(1);
        assertThat(found.get(0).after()).isNull();
        assertThat(found.get(1).after().index()).isEqualTo(2);
        assertThat(found.get(1).before()).isNull();
    }

    @Test
    void marksTheWordsOfAChangedPassageInCodePoints() {
        List<Difference.OfPassage> found =
                differences(List.of("🕊 We will meet in May."), List.of("🕊 We shall meet late in May."));

        assertThat(found).singleElement().satisfies(changed -> {
            assertThat(changed.change()).isEqualTo("changed");
            assertThat(changed.before().spans()).containsExactly(List.of(5, 9));
            assertThat(changed.after().spans()).containsExactly(List.of(5, 10), List.of(16, 20));
        });
    }

    @Test
    void aPassageThatSomebodyElseSaysIsChanged() {
        List<Difference.OfPassage> found = PassageDifference.between(
                List.of(new PassageLine("answer", "Ada Quill", "We agree.")),
                List.of(new PassageLine("answer", "Bo Finch", "We agree.")),
                true);

        assertThat(found).singleElement().satisfies(changed -> {
            assertThat(changed.change()).isEqualTo("changed");
            assertThat(changed.before().speaker()).isEqualTo("Ada Quill");
            assertThat(changed.after().speaker()).isEqualTo("Bo Finch");
            assertThat(changed.after().spans()).isEmpty();
        });
    }

    @Test
    void passagesThatShareLittleAreNoneThatWasChanged() {
        List<Difference.OfPassage> found = differences(
                List.of("The harbour stays open for everybody."), List.of("A treaty needs two who keep it."));

        assertThat(found).extracting(Difference.OfPassage::change).containsExactly("removed", "added");
    }

    @Test
    void textsOfAnyLengthAreCompared() {
        List<String> before =
                IntStream.range(0, 20_000).mapToObj(n -> "Old word " + n).toList();
        List<String> after =
                IntStream.range(0, 20_000).mapToObj(n -> "New phrase " + n).toList();

        List<Difference.OfPassage> found = differences(before, after);

        assertThat(found).hasSize(40_000);
    }

    private static List<Difference.OfPassage> differences(List<String> before, List<String> after) {
        return PassageDifference.between(lines(before), lines(after), true);
    }

    private static List<PassageLine> lines(List<String> texts) {
        return texts.stream()
                .map(text -> new PassageLine("answer", "Ada Quill", text))
                .toList();
    }
}
