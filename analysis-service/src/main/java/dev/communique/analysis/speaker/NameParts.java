package dev.communique.analysis.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name taken apart: which of its words is the family name depends on the order that its language, country and writing
 * suggest.
 *
 * @param given the given name, then further given names or a patronymic; each may be an initial
 * @param family its words
 * @param eitherOrder whether the two words of the name may as well stand for each other
 */
record NameParts(List<Word> given, List<Word> family, boolean eitherOrder) {
    private static final int MOST_WORDS = 6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}’'ʼʹ`\\-‐‑]+\\.?");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern PATRONYMIC =
            Pattern.compile(".+([оеё]вич|[оеё]вна|ич|инична|ична|івна|ївна|йович|ович)");
    private static final Pattern TWO_SYLLABLES = Pattern.compile("\\p{Lu}\\p{Ll}+-\\p{Ll}+");
    private static final Pattern PINYIN = Pattern.compile(
            "(([bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
                    + "(iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|an|ai|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)){1,2}");

    /** @param initial whether it stands for all names that begin with it */
    record Word(String text, boolean initial) {
        String bare() {
            return text.replace(".", "").toLowerCase(Locale.ROOT);
        }

        private boolean isCapitals() {
            return text.length() > 1
                    && text.equals(text.toUpperCase(Locale.ROOT))
                    && !text.equals(text.toLowerCase(Locale.ROOT));
        }
    }

    /** Empty for what names nobody: a function, an asker, an outlet. */
    static Optional<NameParts> of(String written, Evidence evidence) {
        List<Word> words = words(inOrder(ASIDE.matcher(written).replaceAll(" ")), evidence);
        boolean namesNobody = words.isEmpty()
                || words.size() > MOST_WORDS
                || words.stream().allMatch(Word::initial)
                || words.stream().anyMatch(word -> NameWords.NOBODY.contains(word.bare()))
                || words.stream().anyMatch(word -> word.text().chars().anyMatch(Character::isDigit));
        if (namesNobody) {
            return Optional.empty();
        }
        if (words.size() == 1 && HAN.matcher(words.get(0).text()).matches()) {
            return chinese(words.get(0).text(), evidence);
        }
        return Optional.of(taken(words, evidence));
    }

    /** The order of {@code Lavrov, Sergey} turned round. */
    private static String inOrder(String written) {
        String[] halves = written.split(",", -1);
        return halves.length == 2 ? halves[1] + " " + halves[0] : written.replace(',', ' ');
    }

    private static List<Word> words(String text, Evidence evidence) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            String bare = found.replaceAll("^[-‐‑]+|\\.", "");
            boolean title = NameWords.HONORIFICS.contains(bare.toLowerCase(Locale.ROOT))
                    || words.isEmpty()
                            && found.equals("M.")
                            && evidence.languages().contains("fr");
            if (!title && !bare.isEmpty()) {
                int letters = bare.codePointCount(0, bare.length());
                words.add(new Word(bare, !isHan(bare) && (letters == 1 || letters <= 2 && found.endsWith("."))));
            }
        }
        return words;
    }

    /** Japanese names are written in the same characters and read otherwise. */
    private static Optional<NameParts> chinese(String name, Evidence evidence) {
        if (evidence.languages().contains("ja") || evidence.homes().contains("JP")) {
            return Optional.empty();
        }
        int length = name.length() > 2 && NameWords.CHINESE_DOUBLE_FAMILIES.contains(name.substring(0, 2)) ? 2 : 1;
        return Optional.of(new NameParts(
                List.of(new Word(name.substring(length), false)),
                List.of(new Word(name.substring(0, length), false)),
                false));
    }

    private static NameParts taken(List<Word> words, Evidence evidence) {
        int family = familyAtFront(words, evidence);
        if (family > 0) {
            return new NameParts(words.subList(family, words.size()), words.subList(0, family), false);
        }
        int begin = familyAtBack(words);
        boolean eitherOrder = words.size() == 2
                && words.stream().noneMatch(Word::initial)
                && evidence.hasHomeIn(NameWords.EITHER_ORDER_COUNTRIES);
        return new NameParts(words.subList(0, begin), words.subList(begin, words.size()), eitherOrder);
    }

    /** How many words at the front are the family name; none where it stands at the end. */
    private static int familyAtFront(List<Word> words, Evidence evidence) {
        int size = words.size();
        if (size < 2) {
            return 0;
        }
        Word first = words.get(0);
        Word last = words.get(size - 1);
        if (last.initial() && !first.initial()) {
            return (int) words.stream().takeWhile(word -> !word.initial()).count();
        }
        boolean surnameFirst = isShouted(words)
                || size == 3 && isPatronymic(last) && !isPatronymic(words.get(1))
                || size == 2
                        && TWO_SYLLABLES.matcher(last.text()).matches()
                        && !first.text().contains("-")
                || size == 2 && evidence.languages().contains("hu") && !first.initial()
                || isKorean(words, evidence)
                || isChinese(words);
        return surnameFirst ? 1 : 0;
    }

    /** {@code KISHIDA Fumio}. */
    private static boolean isShouted(List<Word> words) {
        return words.get(0).isCapitals()
                && words.subList(1, words.size()).stream().noneMatch(word -> word.initial() || word.isCapitals());
    }

    private static boolean isPatronymic(Word word) {
        return PATRONYMIC.matcher(word.bare()).matches();
    }

    private static boolean isKorean(List<Word> words, Evidence evidence) {
        return (evidence.hasHomeIn(Set.of("KR", "KP")) || evidence.languages().contains("ko"))
                && NameWords.KOREAN_FAMILIES.contains(words.get(0).bare());
    }

    private static boolean isChinese(List<Word> words) {
        return NameWords.CHINESE_FAMILIES.contains(words.get(0).bare())
                && words.subList(1, words.size()).stream()
                        .allMatch(word -> PINYIN.matcher(word.bare().replaceAll("[-'’]", ""))
                                .matches());
    }

    /** The index at which the family name begins: its particles, or the last word. */
    private static int familyAtBack(List<Word> words) {
        for (int i = 0; i < words.size() - 1; i++) {
            String text = words.get(i).text();
            boolean particle = NameWords.PARTICLES.contains(text.toLowerCase(Locale.ROOT));
            if (particle && (i > 0 || text.equals(text.toLowerCase(Locale.ROOT)))) {
                return i;
            }
        }
        return words.size() - 1;
    }

    private static boolean isHan(String text) {
        return HAN.matcher(text).matches() || text.codePoints().allMatch(Character::isIdeographic);
    }
}
