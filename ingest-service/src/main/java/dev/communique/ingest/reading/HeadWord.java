package dev.communique.ingest.reading;

/**
 * A word of a headline or lead-in.
 *
 * @param folded for comparing
 * @param ends a mark behind it ends what it belongs to
 */
record HeadWord(String text, String folded, boolean ends) {
    boolean capital() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    boolean title() {
        return Words.TITLE.contains(folded) && !folded.equals("the");
    }

    boolean possessive() {
        return text.endsWith("’s") || text.endsWith("'s") || text.endsWith("’S") || text.endsWith("'S");
    }

    boolean endsName() {
        return !capital() && !Words.NAME_PARTICLE.contains(text)
                || Words.NAME_END.contains(folded)
                || folded.endsWith("ing");
    }

    /** Without the possessive and punctuation at its end. */
    String bare() {
        String bare = text.replaceFirst("(?<=\\p{L}{4})[’']\\p{Ll}{1,4}[,.:;]?$|[’']s?[,.:;]?$", "");
        int end = bare.length();
        while (end > 0 && ",:;!?)]»”\"".indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean dot = end > 3 && bare.charAt(end - 1) == '.';
        return bare.substring(0, dot ? end - 1 : end);
    }
}
