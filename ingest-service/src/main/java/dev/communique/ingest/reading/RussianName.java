package dev.communique.ingest.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts a Russian name into the nominative. A headline has people in the genitive (Выступление Министра … Сергея Орлина) or
 * in the instrumental (переговоры с Президентом … Жаном Мбалой); the case shows in the title before the name.
 */
final class RussianName {
    /** The case in which a title stands. */
    enum Case {
        NOMINATIVE,
        GENITIVE,
        INSTRUMENTAL
    }

    private static final Set<String> MALE_IN_A = Set.of("илья", "никита", "лука", "фома", "кузьма", "савва");
    private static final Map<String, String> IRREGULAR = Map.of(
            "павла", "Павел", "павлом", "Павел", "льва", "Лев", "львом", "Лев", "петра", "Пётр", "петром", "Пётр");
    private static final List<String> INSTRUMENTAL_TITLE = List.of("ом", "ем", "ым", "им", "ём", "ой", "ей");

    private RussianName() {}

    /** @param title the noun that says what office somebody holds, in small letters */
    static Case caseOf(String title) {
        if (INSTRUMENTAL_TITLE.stream().anyMatch(title::endsWith)) {
            return Case.INSTRUMENTAL;
        }
        boolean genitive = title.endsWith("а") && !title.equals("глава") || title.endsWith("я") || title.endsWith("ы");
        return genitive ? Case.GENITIVE : Case.NOMINATIVE;
    }

    /** @param female known from an adjective before the name (официальной представительницы), where initials hide it */
    static String nominative(String name, Case from, boolean female) {
        if (from == Case.NOMINATIVE) {
            return name;
        }
        List<String> words = Arrays.asList(name.split(" +"));
        String first = words.get(0);
        boolean woman = words.size() == 1 || first.indexOf('.') >= 0 ? female : isWoman(first, from);
        return java.util.stream.IntStream.range(0, words.size())
                .mapToObj(i -> word(words.get(i), i == words.size() - 1, from, woman))
                .collect(Collectors.joining(" "));
    }

    /** The nominative of an inflected name whose surname is known; null where no case gives that. */
    static String matching(String name, String foldedSurname) {
        for (Case from : List.of(Case.GENITIVE, Case.INSTRUMENTAL)) {
            String nominative = nominative(name, from, foldedSurname.endsWith("а") || foldedSurname.endsWith("я"));
            if (NameText.folded(nominative.substring(nominative.lastIndexOf(' ') + 1))
                    .equals(foldedSurname)) {
                return nominative;
            }
        }
        return null;
    }

    private static boolean isWoman(String given, Case from) {
        String lower = given.toLowerCase(Locale.ROOT);
        if (from == Case.INSTRUMENTAL) {
            return lower.endsWith("ой") || lower.endsWith("ей") && !lower.endsWith("еей");
        }
        boolean male = MALE_IN_A.stream().anyMatch(name -> isGenitiveOf(lower, name));
        return !male && (lower.endsWith("ы") || lower.endsWith("и"));
    }

    private static String word(String word, boolean last, Case from, boolean woman) {
        int dot = word.lastIndexOf('.') + 1;
        String initials = word.substring(0, dot);
        String name = word.substring(dot);
        if (name.length() < 3) {
            return word;
        }
        String found = last ? surname(name, from, woman) : given(name, from, woman);
        return initials + found;
    }

    private static String given(String name, Case from, boolean woman) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (IRREGULAR.containsKey(lower)) {
            return IRREGULAR.get(lower);
        }
        if (lower.endsWith("вны") || lower.endsWith("вной") || lower.endsWith("чны") || lower.endsWith("чной")) {
            return cut(name, lower.endsWith("ы") ? 1 : 2) + "а";
        }
        if (from == Case.INSTRUMENTAL) {
            return givenInstrumental(name, lower, woman);
        }
        if (woman || MALE_IN_A.stream().anyMatch(male -> isGenitiveOf(lower, male))) {
            if (lower.endsWith("ии") || lower.endsWith("ьи")) {
                return cut(name, 1) + "я";
            }
            boolean hard = lower.endsWith("ы") || lower.endsWith("ги") || lower.endsWith("ки") || lower.endsWith("хи");
            return cut(name, 1) + (hard ? "а" : "я");
        }
        if (lower.endsWith("ея") || lower.endsWith("ия") || lower.endsWith("ая") || lower.endsWith("ія")) {
            return cut(name, 1) + "й";
        }
        return lower.endsWith("я") ? cut(name, 1) + "ь" : lower.endsWith("а") ? cut(name, 1) : name;
    }

    private static boolean isGenitiveOf(String lower, String name) {
        return lower.length() == name.length()
                && lower.startsWith(name.substring(0, name.length() - 1))
                && !lower.equals(name);
    }

    private static String givenInstrumental(String name, String lower, boolean woman) {
        if (woman) {
            boolean hard = lower.endsWith("ой");
            return cut(name, 2) + (hard ? "а" : "я");
        }
        if (lower.endsWith("ом")) {
            return cut(name, 2);
        }
        if (lower.endsWith("ем")) {
            String stem = cut(name, 2);
            String end = stem.substring(stem.length() - 1);
            boolean hush = "чжшц".contains(end);
            return hush ? stem : stem + ("еиаоую".contains(end) ? "й" : "ь");
        }
        return lower.endsWith("ой") ? cut(name, 2) + "а" : name;
    }

    private static String surname(String name, Case from, boolean woman) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (woman) {
            boolean noun = lower.endsWith("овой")
                    || lower.endsWith("евой")
                    || lower.endsWith("ёвой")
                    || lower.endsWith("иной")
                    || lower.endsWith("ыной");
            return lower.endsWith("ой") ? cut(name, 2) + (noun ? "а" : "ая") : name;
        }
        if (from == Case.INSTRUMENTAL) {
            return surnameInstrumental(name, lower);
        }
        if (lower.endsWith("ого") || lower.endsWith("его")) {
            boolean soft = lower.endsWith("кого") || lower.endsWith("его") || lower.endsWith("гого");
            return cut(name, 3) + (soft ? "ий" : "ый");
        }
        if (lower.endsWith("ы")) {
            return cut(name, 1) + "а";
        }
        if (lower.endsWith("я")) {
            return cut(name, 1) + (endsInVowel(cut(lower, 1)) ? "й" : "ь");
        }
        return lower.endsWith("а") && !endsInVowel(cut(lower, 1)) ? cut(name, 1) : name;
    }

    private static String surnameInstrumental(String name, String lower) {
        if (lower.endsWith("ским") || lower.endsWith("цким") || lower.endsWith("ким") && lower.length() > 5) {
            return cut(name, 1) + "й";
        }
        if (lower.endsWith("ым")) {
            boolean noun = lower.endsWith("овым")
                    || lower.endsWith("евым")
                    || lower.endsWith("ёвым")
                    || lower.endsWith("иным")
                    || lower.endsWith("ыным");
            return noun ? cut(name, 2) : cut(name, 1) + "й";
        }
        if (lower.endsWith("ом")) {
            return cut(name, 2);
        }
        if (lower.endsWith("ем")) {
            String stem = cut(name, 2);
            return stem + ("чжшц".contains(stem.substring(stem.length() - 1)) ? "" : endsInVowel(stem) ? "й" : "ь");
        }
        return lower.endsWith("ой") ? cut(name, 2) + "а" : name;
    }

    private static boolean endsInVowel(String text) {
        return "аеёиоуыэюя".indexOf(Character.toLowerCase(text.charAt(text.length() - 1))) >= 0;
    }

    private static String cut(String name, int letters) {
        return name.substring(0, name.length() - letters);
    }
}
