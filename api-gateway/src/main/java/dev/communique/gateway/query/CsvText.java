package dev.communique.gateway.query;

/** Keeps a cell from being run as a formula when a table is opened in a spreadsheet (OWASP, CSV Injection). */
public final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvText() {}

    /** @param text null for an empty cell */
    public static String safe(String text) {
        return text == null || text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
