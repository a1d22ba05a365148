package dev.communique.ingest.statement;

/**
 * The id of a statement, derived from what it is: the publisher and the canonical address, or without an address the
 * title, publication date, speaker and text. The same statement handed in twice gets the same id.
 */
public final class StatementId {
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;

    private StatementId() {}

    /** {@code st_} and 26 lower-case base-32 digits: 130 bits of a SHA-256. */
    public static String of(Publisher publisher, ReadStatement statement) {
        if (statement.url() != null) {
            return ofAddress(publisher, CanonicalAddress.of(statement.url()));
        }
        Digest digest = new Digest()
                .add(SpeakerSlug.of(publisher.name()))
                .add("text")
                .add(statement.title())
                .add(StatementFingerprint.publishedAsContent(statement))
                .add(statement.speaker());
        statement.turns().stream()
                .flatMap(turn -> turn.passages().stream())
                .forEach(passage -> digest.add(passage.text()));
        return "st_" + base32(digest.bytes());
    }

    /**
     * The id that the statement had before addresses were spelt as they are now; null where that is the same.
     * Whatever is stored under it keeps it.
     */
    public static String formerOf(Publisher publisher, ReadStatement statement) {
        if (statement.url() == null) {
            return null;
        }
        String former = FormerAddress.of(statement.url());
        return former.equals(CanonicalAddress.of(statement.url())) ? null : ofAddress(publisher, former);
    }

    private static String ofAddress(Publisher publisher, String address) {
        Digest digest = new Digest()
                .add(SpeakerSlug.of(publisher.name()))
                .add("address")
                .add(address);
        return "st_" + base32(digest.bytes());
    }

    private static String base32(byte[] bytes) {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int bit = 0; digits.length() < LENGTH; bit += 5) {
            int two = (bytes[bit / 8] & 0xff) << 8 | bytes[bit / 8 + 1] & 0xff;
            digits.append(DIGITS.charAt(two >> 11 - bit % 8 & 31));
        }
        return digits.toString();
    }
}
