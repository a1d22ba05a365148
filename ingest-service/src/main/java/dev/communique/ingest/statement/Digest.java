package dev.communique.ingest.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over a list of texts, each with its length before it, so that no two lists look the same. */
final class Digest {
    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Adds a text; null is told apart from the empty text. */
    Digest add(String text) {
        if (text == null) {
            return add(-1);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        sha256.update(bytes);
        return this;
    }

    Digest add(int number) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        return this;
    }

    byte[] bytes() {
        return sha256.digest();
    }
}
