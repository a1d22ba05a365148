package dev.communique.analysis.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of many names whatever the order in which they come. */
class PersonsTest {
    private static final int SHUFFLES = 200;
    private static final List<Known> ONE_PERSON = List.of(
            russian("Sergey Lavrin", "en"),
            russian("Сергей Лаврин", "ru"),
            russian("S. V. Lavrin", "en"),
            russian("С.В.Лаврин", "ru"),
            russian("Лаврин", "ru"),
            russian("Sergey Viktorovich Lavrin", "en"),
            russian("Sergei Lavrin", "en"));
    private static final List<Known> SEVERAL_PERSONS = List.of(
            russian("Sergey Lavrin", "en"),
            russian("S. Lavrin", "en"),
            russian("Stepan Lavrin", "en"),
            russian("Степан Лаврин", "ru"),
            russian("Lavrin", "en"),
            JoiningTest.known("lavrin-by", "Lavrin", "en", "BY"),
            JoiningTest.known("s-lavrin-by", "S. Lavrin", "en", "BY"),
            JoiningTest.known("semyon-lavrin", "Semyon Lavrin", "en", "BY"),
            russian("Igor Petrovich Lavrin", "en"),
            russian("Igor Sergeyevich Lavrin", "en"),
            russian("I. P. Lavrin", "en"));

    static Stream<List<Known>> orders() {
        Random random = new Random(17);
        return Stream.generate(() -> {
                    List<Known> names = new ArrayList<>(ONE_PERSON);
                    Collections.shuffle(names, random);
                    return names;
                })
                .limit(SHUFFLES);
    }

    static Stream<List<Known>> ordersOfSeveral() {
        Random random = new Random(23);
        return Stream.generate(() -> {
                    List<Known> names = new ArrayList<>(SEVERAL_PERSONS);
                    Collections.shuffle(names, random);
                    return names;
                })
                .limit(SHUFFLES);
    }

    @ParameterizedTest(name = "order {index}")
    @MethodSource("orders")
    void namesThatAllAgreeAreOnePersonInEveryOrder(List<Known> names) {
        List<KnownPerson> persons = persons(names);

        assertThat(persons).hasSize(1);
        assertThat(persons.get(0).fullness()).isEqualTo(2);
        assertThat(persons.get(0).name()).contains(" ");
    }

    @ParameterizedTest(name = "order {index}")
    @MethodSource("ordersOfSeveral")
    void namesThatContradictEachOtherAreOnePersonInNoOrder(List<Known> names) {
        List<List<Known>> persons = grouped(names);

        assertThat(persons)
                .allSatisfy(aliases -> assertThat(aliases)
                        .allSatisfy(one -> assertThat(aliases)
                                .allSatisfy(other -> assertThat(one.name()
                                                .orElseThrow()
                                                .agreement(other.name().orElseThrow()))
                                        .isNotEqualTo(Agreement.CONTRADICTION))));
    }

    @Test
    void agreementIsTheSameBothWays() {
        List<Known> names =
                Stream.concat(ONE_PERSON.stream(), SEVERAL_PERSONS.stream()).toList();

        assertThat(names)
                .allSatisfy(one -> assertThat(names)
                        .allSatisfy(other -> assertThat(agreement(one, other)).isEqualTo(agreement(other, one))));
    }

    @Test
    void aNameThatFitsSeveralIsNobodys() {
        List<KnownPerson> persons = persons(List.of(russian("Sergey Lavrin", "en"), russian("Stepan Lavrin", "en")));

        Optional<KnownPerson> found = Joining.personOf(russian("S. Lavrin", "en"), persons);

        assertThat(found).isEmpty();
    }

    @Test
    void anInitialFitsTheOneItCanStandFor() {
        List<KnownPerson> persons = persons(List.of(russian("Sergey Lavrin", "en"), russian("Igor Lavrin", "en")));

        Optional<KnownPerson> found = Joining.personOf(russian("И. Лаврин", "ru"), persons);

        assertThat(found).map(KnownPerson::name).contains("Igor Lavrin");
    }

    @Test
    void aBareFamilyNameWithAnotherRoleIsSomeoneElses() {
        List<KnownPerson> persons =
                persons(List.of(withRole("Sergey Lavrin", "Minister of Foreign Affairs of Lorania")));

        assertThat(Joining.personOf(withRole("Lavrin", "Foreign Minister"), persons))
                .isPresent();
        assertThat(Joining.personOf(withRole("Lavrin", "Deputy Foreign Minister"), persons))
                .isEmpty();
        assertThat(Joining.personOf(withRole("Lavrin", "Ambassador"), persons)).isEmpty();
    }

    @Test
    void aFullerNameBecomesThePersonsName() {
        List<KnownPerson> persons = persons(List.of(
                russian("Lavrin", "en"),
                russian("S. Lavrin", "en"),
                russian("Sergey Lavrin", "en"),
                russian("Лаврин", "ru")));

        assertThat(persons).extracting(KnownPerson::name).containsExactly("Sergey Lavrin");
    }

    private static Agreement agreement(Known one, Known other) {
        return one.name().orElseThrow().agreement(other.name().orElseThrow());
    }

    private static List<KnownPerson> persons(List<Known> names) {
        List<KnownPerson> persons = new ArrayList<>();
        names.forEach(name -> put(name, persons));
        return persons;
    }

    private static List<List<Known>> grouped(List<Known> names) {
        List<KnownPerson> persons = new ArrayList<>();
        List<List<Known>> groups = new ArrayList<>();
        for (Known name : names) {
            int place = put(name, persons);
            if (place == groups.size()) {
                groups.add(new ArrayList<>());
            }
            groups.get(place).add(name);
        }
        return groups;
    }

    /** As names are put to persons when they arrive; says which person it was. */
    private static int put(Known name, List<KnownPerson> persons) {
        Optional<KnownPerson> found = Joining.personOf(name, persons);
        found.ifPresent(person -> person.join(name));
        KnownPerson person = found.orElseGet(() -> KnownPerson.of(name, null));
        if (found.isEmpty()) {
            persons.add(person);
        }
        return persons.indexOf(person);
    }

    private static Known russian(String name, String language) {
        return JoiningTest.known(name, name, language, "RU");
    }

    private static Known withRole(String name, String role) {
        return Known.of(name, name, new Evidence(Set.of("en"), Set.of("LO")), Set.of(new Role("en", role)));
    }
}
