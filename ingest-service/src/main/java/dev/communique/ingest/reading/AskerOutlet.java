package dev.communique.ingest.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The outlet that a reporter names before asking: {@code Thank you. Ivo Landt, Nordblatt. What about …}. */
final class AskerOutlet {
    private static final int LOOKED_AT = 140;
    private static final Pattern INTRODUCTION =
            Pattern.compile("(?:[^.?!:]{1,40}[.!] +){0,2}\\p{Lu}[\\p{L}'’-]+ \\p{Lu}[\\p{L}'’-]+"
                    + "(?:, (?:from |with |of |at )?| from | with | of )"
                    + "((?:the |The )?[\\p{Lu}«“][^.?!,:;]{1,40}|\\p{L}+ [«“][^.?!,:;]{1,40}[»”])[.]\\s.*");

    // …？（自由時報林若蘭小姐）
    private static final Pattern IN_BRACKETS_BEHIND =
            Pattern.compile("[（(](\\p{IsHan}{2,8}?)(\\p{IsHan}{3})(?:先生|小姐|女士|記者|记者)[）)]$");

    private AskerOutlet() {}

    /** Who asks, where they are named in brackets behind a question in Chinese; or null. */
    static Person behind(String question) {
        boolean brackets = question.endsWith("）") || question.endsWith(")");
        Matcher named = IN_BRACKETS_BEHIND.matcher(question);
        return brackets && named.find() ? new Person(named.group(2), named.group(1)) : null;
    }

    /** Null where the question does not begin with a name and an outlet. */
    static String in(String question) {
        String start = question.length() <= LOOKED_AT ? question : question.substring(0, LOOKED_AT);
        Matcher introduction = INTRODUCTION.matcher(start);
        return introduction.matches() ? introduction.group(1).strip() : null;
    }
}
