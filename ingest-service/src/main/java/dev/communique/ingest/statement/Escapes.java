package dev.communique.ingest.statement;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percent-encoding in one spelling (RFC 3986, 6.2.2): letters and digits stand for themselves, escapes are upper-case. */
final class Escapes {
    private static final Pattern RUN = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private Escapes() {}

    static String plain(String text) {
        return text.indexOf('%') < 0
                ? text
                : RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(plainRun(run.group())));
    }

    private static String plainRun(String run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 1; i < run.length(); i += 3) {
            bytes.write(Integer.parseInt(run, i, i + 2, 16));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            StringBuilder plain = new StringBuilder();
            text.codePoints().forEach(c -> append(plain, c));
            return plain.toString();
        } catch (CharacterCodingException e) {
            // Not UTF-8: what it means is between the publisher and its server.
            return run.toUpperCase(Locale.ROOT);
        }
    }

    private static void append(StringBuilder plain, int c) {
        boolean standsForItself = c < 128 ? isUnreserved(c) : Character.isLetterOrDigit(c) || isMark(c);
        if (standsForItself) {
            plain.appendCodePoint(c);
            return;
        }
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            plain.append(String.format("%%%02X", b & 0xff));
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }
}
