package dev.communique.ingest.statement;

import java.util.HexFormat;

/**
 * SHA-256 over what makes a statement's content: title, dates, language, turns, speakers and text. A changed
 * fingerprint makes the next revision. A date that only says when the statement was seen is no content.
 */
public final class StatementFingerprint {
    private StatementFingerprint() {}

    /** 64 lower-case hexadecimal digits. */
    public static String of(ReadStatement statement) {
        Digest digest = new Digest()
                .add(statement.title())
                .add(publishedAsContent(statement))
                .add(
                        statement.delivered() == null
                                ? null
                                : statement.delivered().text())
                .add(statement.language())
                .add(statement.speaker())
                .add(statement.role())
                .add(statement.turns().size());
        for (Turn turn : statement.turns()) {
            digest.add(turn.kind().text())
                    .add(turn.speaker())
                    .add(turn.role())
                    .add(turn.note())
                    .add(turn.passages().size());
            for (Passage passage : turn.passages()) {
                digest.add(passage.text()).add(passage.language());
            }
        }
        return HexFormat.of().formatHex(digest.bytes());
    }

    static String publishedAsContent(ReadStatement statement) {
        return statement.publishedBasis() == PublishedBasis.SEEN
                ? null
                : statement.published().text();
    }
}
