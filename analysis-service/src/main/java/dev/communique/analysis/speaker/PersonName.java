package dev.communique.analysis.speaker;

import dev.communique.analysis.speaker.NameParts.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A name as it is compared with others: family name, given name, and what stands between them, in every spelling that
 * the name can have in Latin letters.
 *
 * <p>Two names agree when some spelling of one and some spelling of the other have the same family name, and given names
 * that are equal, or of which one is an initial that fits or is absent. Middle names and patronymics need not be there,
 * and must not differ where both have one. Where one of the two comes out of Cyrillic, all its usual romanisations are
 * equal; other names have to be spelt alike but for marks, since Maier is not Mayer. Comparing is symmetric.
 */
final class PersonName {
    /** Family names that are Slavic by their ending, so that they are spelt as their romanisation wants. */
    private static final Pattern SLAVIC = Pattern.compile(".+(ov|ev|ova|eva|ski|skaia|enko|chuk|ovich|evich)");

    private static final Pattern FRONT_VOWELS = Pattern.compile("e[yij]$");
    private static final Pattern LAST_VOWELS = Pattern.compile("[yij]+$");
    private static final Pattern ARTICLE = Pattern.compile("(?i)^(al|el)[-‐‑]");

    /** @param loose the family name as all its romanisations have it */
    private record Spelling(List<Word> given, String family, String loose) {
        private String joined() {
            StringBuilder joined = new StringBuilder();
            given.forEach(word -> joined.append(word.text()));
            return joined.toString();
        }
    }

    private final List<Spelling> spellings;
    private final boolean cyrillic;
    private final int givenNames;
    private final boolean initial;

    private PersonName(List<Spelling> spellings, boolean cyrillic, NameParts parts) {
        this.spellings = spellings;
        this.cyrillic = cyrillic;
        this.givenNames = parts.given().size();
        this.initial = givenNames > 0 && parts.given().get(0).initial();
    }

    /** Empty for what names nobody. */
    static Optional<PersonName> of(String written, Evidence evidence) {
        return NameParts.of(written, evidence).flatMap(parts -> {
            Set<Spelling> spellings = new LinkedHashSet<>(spellings(parts.given(), parts.family(), evidence));
            if (parts.eitherOrder()) {
                spellings.addAll(spellings(parts.family(), parts.given(), evidence));
            }
            spellings.removeIf(spelling -> spelling.family().isEmpty());
            boolean cyrillic = Romanisation.isCyrillic(written) || evidence.hasHomeIn(NameWords.CYRILLIC_COUNTRIES);
            return spellings.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PersonName(List.copyOf(spellings), cyrillic, parts));
        });
    }

    /** One for each way to spell; a way is followed through the whole name. */
    private static Set<Spelling> spellings(List<Word> given, List<Word> family, Evidence evidence) {
        List<List<String>> givenWays =
                given.stream().map(word -> ways(word, evidence)).toList();
        List<List<String>> familyWays =
                family.stream().map(word -> ways(word, evidence)).toList();
        int most = Math.max(most(givenWays), most(familyWays));
        Set<Spelling> spellings = new LinkedHashSet<>();
        for (int way = 0; way < most; way++) {
            List<Word> spelt = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                spelt.add(new Word(inWay(givenWays.get(i), way), given.get(i).initial()));
            }
            StringBuilder joined = new StringBuilder();
            for (List<String> ways : familyWays) {
                joined.append(inWay(ways, way));
            }
            spellings.add(new Spelling(spelt, joined.toString(), Romanisation.loose(joined.toString())));
        }
        return spellings;
    }

    private static List<String> ways(Word word, Evidence evidence) {
        return Romanisation.plain(ARTICLE.matcher(word.text()).replaceFirst("al"), evidence.languages());
    }

    private static int most(List<List<String>> ways) {
        return ways.stream().mapToInt(List::size).max().orElse(0);
    }

    private static String inWay(List<String> ways, int way) {
        return ways.get(Math.min(way, ways.size() - 1));
    }

    /** Names that agree have one of these in common. */
    Set<String> families() {
        Set<String> families = new TreeSet<>();
        spellings.forEach(spelling -> families.add(spelling.loose()));
        return families;
    }

    /** The first letters of the given name in Latin; none where there is no given name. */
    Set<Character> beginnings() {
        Set<Character> beginnings = new TreeSet<>();
        spellings.stream()
                .filter(spelling -> !spelling.given().isEmpty())
                .map(spelling -> Romanisation.loose(
                        Romanisation.ascii(spelling.given().get(0).text())))
                .filter(given -> !given.isEmpty())
                .forEach(given -> beginnings.add(given.charAt(0)));
        return beginnings;
    }

    /** Whether it is too little to tell a person by outside its home. */
    boolean isShort() {
        return fullness() < 2;
    }

    /** 0: a bare family name; 1: with an initial; 2: with a given name. */
    int fullness() {
        return givenNames == 0 ? 0 : initial ? 1 : 2;
    }

    /** Whether the two agree and say equally much. */
    boolean isLike(PersonName other) {
        return fullness() == other.fullness()
                && givenNames == other.givenNames
                && agreement(other).joins();
    }

    Agreement agreement(PersonName other) {
        Agreement best = Agreement.UNRELATED;
        for (Spelling one : spellings) {
            for (Spelling two : other.spellings) {
                Agreement agreement = agreement(one, two, cyrillic || other.cyrillic);
                best = agreement.compareTo(best) > 0 ? agreement : best;
            }
        }
        return best;
    }

    private static Agreement agreement(Spelling one, Spelling two, boolean cyrillic) {
        if (!one.loose().equals(two.loose())) {
            return Agreement.UNRELATED;
        }
        boolean slavic = cyrillic || SLAVIC.matcher(one.loose()).matches();
        if (!slavic && !one.family().equals(two.family())) {
            return Agreement.UNRELATED;
        }
        if (one.given().isEmpty() || two.given().isEmpty()) {
            return Agreement.FAMILY;
        }
        if (noInitials(one)
                && noInitials(two)
                && compared(one.joined(), slavic).equals(compared(two.joined(), slavic))) {
            return Agreement.FULL;
        }
        int shared = Math.min(2, Math.min(one.given().size(), two.given().size()));
        for (int i = 1; i < shared; i++) {
            if (!fits(one.given().get(i), two.given().get(i), slavic)) {
                return Agreement.CONTRADICTION;
            }
        }
        Word first = one.given().get(0);
        Word second = two.given().get(0);
        if (!fits(first, second, slavic)) {
            return Agreement.CONTRADICTION;
        }
        return first.initial() || second.initial() ? Agreement.INITIAL : Agreement.FULL;
    }

    private static boolean noInitials(Spelling spelling) {
        return spelling.given().stream().noneMatch(Word::initial);
    }

    private static boolean fits(Word one, Word two, boolean slavic) {
        String left = compared(one, slavic);
        String right = compared(two, slavic);
        if (one.initial() && two.initial()) {
            return left.startsWith(right) || right.startsWith(left);
        }
        if (one.initial()) {
            return right.startsWith(left);
        }
        return two.initial() ? left.startsWith(right) : left.equals(right);
    }

    private static String compared(Word word, boolean slavic) {
        return word.initial() && !slavic ? word.text() : compared(word.text(), slavic);
    }

    /** A given name is romanised in the same ways whatever family name it stands with: Sergey, Sergei, Sergej. */
    private static String compared(String given, boolean slavic) {
        if (slavic) {
            return Romanisation.loose(given);
        }
        return LAST_VOWELS
                .matcher(FRONT_VOWELS.matcher(given).replaceFirst("ei"))
                .replaceFirst("i");
    }
}
