package dev.communique.gateway.testsupport;

/**
 * A short interview: one question, then two answers, the first of which begins with the words that a theme finds.
 *
 * @param theme what the first answer mentions, or null
 */
public record SampleStatement(
        String id, String source, String country, String published, String language, String speaker, String theme) {
    static final int ANSWERS = 2;
    static final int WORDS = 24;

    public static final String LORANIA = "lorania-mfa";
    public static final String ADA_QUILL = "Ada Quill";

    /** @param number tells statements apart */
    public static SampleStatement published(int number, String published) {
        return new SampleStatement(id(number), LORANIA, "LO", published, "en", ADA_QUILL, null);
    }

    public static String id(int number) {
        return "st_%026d".formatted(number);
    }

    public SampleStatement mentioning(String slug) {
        return new SampleStatement(id, source, country, published, language, speaker, slug);
    }

    public SampleStatement from(String otherSource, String otherCountry) {
        return new SampleStatement(id, otherSource, otherCountry, published, language, speaker, theme);
    }

    public SampleStatement by(String otherSpeaker) {
        return new SampleStatement(id, source, country, published, language, otherSpeaker, theme);
    }

    public SampleStatement in(String otherLanguage) {
        return new SampleStatement(id, source, country, published, otherLanguage, speaker, theme);
    }

    public String speakerSlug() {
        return speaker.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    /** The record of topic {@code statements}. */
    String document() {
        return """
                {"id": "%1$s", "revision": 1, "fingerprint": "%2$064d", "source": "%3$s",
                 "publisher": {"name": "Ministry of Foreign Affairs of Lorania", "country": "%4$s", "zone": "Europe/Vienna"},
                 "url": "https://mfa.lorania.example/en/interviews/1234", "title": "=We would rather count warheads",
                 "kind": "interview", "published": "%5$s", "publishedBasis": "published", "delivered": null,
                 "seen": "2026-03-04T10:31:07.412Z", "language": "%6$s", "speaker": "%7$s", "speakerSlug": "%8$s",
                 "role": "Minister of Foreign Affairs of Lorania", "backfill": false, "truncated": false,
                 "turns": [
                   {"kind": "question", "speaker": null, "speakerSlug": null, "role": null, "note": null, "passages": [
                     {"index": 0, "text": "Is there still a place for arms control?", "language": "%6$s"}]},
                   {"kind": "answer", "speaker": "%7$s", "speakerSlug": "%8$s", "label": "MINISTER QUILL",
                    "role": null, "note": "via interpreter",
                    "passages": [
                     {"index": 1, "text": "Arms control is not a favour, \\"so to say\\", but a duty.", "language": "%6$s"},
                     {"index": 2, "text": "We shall put a draft on the table in May. (Applause.)", "language": "%6$s",
                      "directions": [[42, 53]]}]}],
                 "warnings": [{"code": "zone-assumed", "turn": null, "passage": null}]}
                """.formatted(id, 7, source, country, published, language, speaker, speakerSlug());
    }
}
