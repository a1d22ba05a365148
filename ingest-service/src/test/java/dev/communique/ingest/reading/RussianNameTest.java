package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianNameTest {
    @ParameterizedTest
    @CsvSource({
        "Министра иностранных дел Сергея Орлина, Сергей Орлин",
        "Министра С.В.Орлина, С.В.Орлин",
        "Министром Сергеем Орлиным, Сергей Орлин",
        "Министр Сергей Орлин, Сергей Орлин",
        "Президента Республики Лорания Григория Вельского, Григорий Вельский",
        "Президентом Лорании Григорием Вельским, Григорий Вельский",
        "Президента Григория Петровича Вельского, Григорий Петрович Вельский",
        "Президентом Вестии Жаном Мбалой, Жан Мбала",
        "Директора Андрея Зверя, Андрей Зверь",
        "Директора Игоря Белого, Игорь Белый",
        "Посла Павла Гуля, Павел Гуль",
        "Посла Петра Льва, Пётр Льв",
        "Председателя Ильи Ковалёва, Илья Ковалёв",
        "официального представителя МИД Лорании М.В.Заречной, М.В.Заречная",
        "официального представителя Марии Заречной, Мария Заречная",
        "официального представителя Ольги Сергеевны Орловой, Ольга Сергеевна Орлова",
        "директором Анной Орловой, Анна Орлова",
        "директором Марией Ткаченко, Мария Ткаченко",
        "заместителя Министра Дмитрия Ли, Дмитрий Ли",
    })
    void isPutIntoTheNominative(String headline, String name) {
        HeadWords words = new HeadWords(java.util.List.of("Выступление " + headline + " на встрече"));

        assertThat(new RussianHead(words).people()).extracting(Person::name).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "О встрече с Президентом Российской Федерации",
        "Заявление Министерства иностранных дел",
        "Сообщение для СМИ о визите Министра в Вестию",
    })
    void isNoStateAndNoPlace(String headline) {
        assertThat(new RussianHead(new HeadWords(java.util.List.of(headline))).people())
                .isEmpty();
    }
}
