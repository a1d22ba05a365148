package dev.communique.ingest.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that stands in an address: {@code /2024/01/15/}, {@code t20240115_}, {@code /2024/db240115}. Weak evidence. */
final class UrlDate {
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("/" + YEAR + "/(\\d{1,2})/(\\d{1,2})(?=[/.?#-]|$)"),
            Pattern.compile("(?<![\\d-])" + YEAR + "-(\\d{2})-(\\d{2})(?![\\d])"),
            Pattern.compile("(?<!\\d)" + YEAR + "(\\d{2})(\\d{2})(?=[_/.?#-]|$)"));
    // The year of the folder says which century the short one is of.
    private static final Pattern SHORT = Pattern.compile("/" + YEAR + "/[a-z]{1,6}(\\d{2})(\\d{2})(\\d{2})(?!\\d)");

    private UrlDate() {}

    /** @param url or null */
    static Optional<LocalDate> of(String url) {
        if (url == null) {
            return Optional.empty();
        }
        Matcher folder = SHORT.matcher(url);
        if (folder.find() && folder.group(1).endsWith(folder.group(2))) {
            return date(folder.group(1), folder.group(3), folder.group(4));
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(url);
            while (matcher.find()) {
                Optional<LocalDate> date = date(matcher.group(1), matcher.group(2), matcher.group(3));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
