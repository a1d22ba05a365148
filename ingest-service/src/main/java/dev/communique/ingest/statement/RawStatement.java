package dev.communique.ingest.statement;

/**
 * A statement as a client or a source hands it in. Every value but one of {@code text} and {@code html} may be null;
 * what is given wins over what is read out of the text.
 *
 * @param published an RFC 3339 instant with offset or a date; so is {@code delivered}
 * @param language BCP 47
 * @param speaker the main speaker, as people write the name
 */
public record RawStatement(
        String text,
        String html,
        String url,
        String title,
        String published,
        String delivered,
        String language,
        String speaker,
        String role) {

    public static RawStatement ofText(String text) {
        return new RawStatement(text, null, null, null, null, null, null, null, null);
    }

    public static RawStatement ofHtml(String html, String url) {
        return new RawStatement(null, html, url, null, null, null, null, null, null);
    }

    public RawStatement withUrl(String url) {
        return new RawStatement(text, html, url, title, published, delivered, language, speaker, role);
    }

    public RawStatement withTitle(String title) {
        return new RawStatement(text, html, url, title, published, delivered, language, speaker, role);
    }

    public RawStatement withPublished(String published) {
        return new RawStatement(text, html, url, title, published, delivered, language, speaker, role);
    }

    public RawStatement withDelivered(String delivered) {
        return new RawStatement(text, html, url, title, published, delivered, language, speaker, role);
    }

    public RawStatement withLanguage(String language) {
        return new RawStatement(text, html, url, title, published, delivered, language, speaker, role);
    }

    public RawStatement withSpeaker(String speaker, String role) {
        return new RawStatement(text, html, url, title, published, delivered, language, speaker, role);
    }
}
