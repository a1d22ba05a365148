package dev.communique.ingest.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts right a text whose UTF-8 was once read as another encoding ({@code Ã©} for {@code é}, {@code РџС} for
 * {@code П}). Only where every character of the whole text gives valid UTF-8 when it is written back: what was broken in
 * part stays as it is, since nobody can tell which part. Costs nothing for a text whose first letter beyond ASCII cannot
 * begin such a sequence.
 */
final class Mojibake {
    private static final int MOST_ROUNDS = 2;
    private static final String MARK_OF_UTF_8 = "ï»¿";
    private static final List<Misreading> MISREADINGS =
            List.of(new Misreading("windows-1252"), new Misreading("windows-1251"));
    private static final int FIRST_LEAD = 0xc2;
    private static final int LAST_LEAD = 0xf4;

    private Mojibake() {}

    /** The text as it was written; the same string where nothing is to be put right. */
    static String repaired(String text) {
        String repaired = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String once = once(repaired);
            if (once.equals(repaired)) {
                break;
            }
            repaired = once;
        }
        return repaired.startsWith(MARK_OF_UTF_8) ? repaired.substring(MARK_OF_UTF_8.length()) : repaired;
    }

    private static String once(String text) {
        int first = firstBeyondAscii(text);
        if (first < 0) {
            return text;
        }
        for (Misreading misreading : MISREADINGS) {
            int lead = misreading.toByte(text.charAt(first));
            if (lead >= FIRST_LEAD && lead <= LAST_LEAD) {
                byte[] bytes = misreading.bytes(text);
                String decoded = bytes == null ? null : decoded(bytes);
                if (decoded != null) {
                    return decoded;
                }
            }
        }
        return text;
    }

    private static int firstBeyondAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return i;
            }
        }
        return -1;
    }

    private static String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** An encoding of single bytes in which a text was read by mistake. */
    private static final class Misreading {
        private final Map<Character, Integer> bytes = new HashMap<>();

        Misreading(String charset) {
            for (int value = 0x80; value < 0x100; value++) {
                String read = new String(new byte[] {(byte) value}, Charset.forName(charset));
                bytes.put(read.charAt(0), value);
            }
        }

        int toByte(char c) {
            // ISO-8859-1 has control characters where these encodings have marks.
            return c < 0x80 ? c : bytes.getOrDefault(c, c <= 0x9f ? c : -1);
        }

        byte[] bytes(String text) {
            byte[] written = new byte[text.length()];
            for (int i = 0; i < written.length; i++) {
                int value = toByte(text.charAt(i));
                if (value < 0) {
                    return null;
                }
                written[i] = (byte) value;
            }
            return written;
        }
    }
}
