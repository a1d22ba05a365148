package dev.communique.ingest.reading;

import dev.communique.ingest.statement.CanonicalAddress;
import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.InvalidFieldException;
import dev.communique.ingest.statement.RawStatement;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** The values that came with a statement, checked; each is null where none was given. */
public record Given(
        String url,
        String title,
        DateOrInstant published,
        DateOrInstant delivered,
        String language,
        String speaker,
        String role) {
    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_NAME = 200;

    /** @throws InvalidFieldException naming the first value that cannot be accepted */
    public static Given of(RawStatement raw) {
        boolean text = raw.text() != null && !raw.text().isBlank();
        boolean html = raw.html() != null && !raw.html().isBlank();
        if (text == html) {
            throw new InvalidFieldException(
                    "text",
                    text
                            ? "text and html were both given; give one of them"
                            : "text is missing; give the statement's words in text, or its page in html");
        }
        String url = blankToNull(raw.url());
        if (url != null) {
            CanonicalAddress.of(url);
        }
        return new Given(
                url,
                oneLine("title", raw.title(), LONGEST_TITLE),
                date("published", raw.published()),
                date("delivered", raw.delivered()),
                language(blankToNull(raw.language())),
                oneLine("speaker", raw.speaker(), LONGEST_NAME),
                oneLine("role", raw.role(), LONGEST_TITLE));
    }

    /** @param name that counts where none was given, or null */
    Given orSpeaker(String name) {
        return speaker != null || name == null
                ? this
                : new Given(url, title, published, delivered, language, name, role);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String oneLine(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String line =
                TextCleaner.clean(Mojibake.repaired(value)).replace('\n', ' ').strip();
        if (line.length() > longest) {
            throw new InvalidFieldException(
                    field, field + " has " + line.length() + " characters; give at most " + longest);
        }
        return line.isEmpty() ? null : line;
    }

    private static DateOrInstant date(String field, String value) {
        try {
            return value == null || value.isBlank() ? null : new DateOrInstant(value.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException(field, field + ": " + e.getMessage());
        }
    }

    private static String language(String tag) {
        if (tag == null) {
            return null;
        }
        try {
            String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (canonical.matches("[a-z]{2,3}(-.*)?")) {
                return canonical;
            }
        } catch (IllformedLocaleException e) {
            throw invalidLanguage(tag);
        }
        throw invalidLanguage(tag);
    }

    private static InvalidFieldException invalidLanguage(String tag) {
        String shown = tag.length() <= 40 ? tag : tag.substring(0, 40) + "…";
        return new InvalidFieldException(
                "language", "language \"" + shown + "\" is no BCP 47 tag; give one such as en, ru or pt-BR");
    }
}
