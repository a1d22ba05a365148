package dev.communique.ingest.statement;

import java.util.Objects;

/**
 * The same statement in another language, as its page links to it.
 *
 * @param language BCP 47, in small letters but for what the standard writes large: {@code en}, {@code zh-Hans}
 * @param url absolute, {@code http} or {@code https}
 */
public record Alternate(String language, String url) {
    public Alternate {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(url, "url");
        if (language.isBlank()) {
            throw new IllegalArgumentException("language must not be blank");
        }
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            throw new IllegalArgumentException("url must be absolute and begin with http:// or https://");
        }
    }
}
