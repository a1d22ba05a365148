package dev.communique.ingest.fetch;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes bytes whose charset nobody is sure of. A byte order mark wins, or zeros
 * as UTF-16 has them, then what the server says, then what the page
 * says of itself, then UTF-8 where that decodes, then what a detector makes of the bytes, then Windows-1252, which
 * decodes anything.
 *
 * <p>Two lies are seen through, because the bytes disprove them: what is called UTF-8 and does not decode as that, and
 * what is called something else and is UTF-8 throughout, with letters that no other charset writes so by chance.
 */
public final class PageText {
    private static final Pattern IN_HEADER = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)");
    private static final Pattern IN_PAGE = Pattern.compile(
            "<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)|<\\?xml\\s[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL);
    private static final Charset ANYTHING = Charset.forName("windows-1252");
    // What pages say and what they mean, as browsers read them.
    private static final Map<String, String> MEANT = Map.of(
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "x-gbk", "GB18030",
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "shift_jis", "windows-31j",
            "x-sjis", "windows-31j",
            "ks_c_5601-1987", "x-windows-949",
            "utf8", "UTF-8");
    private static final int HEAD = 4096;
    private static final int DETECTED_FROM = 64 << 10;
    private static final int LEAST_CONFIDENCE = 20;
    private static final int LEAST_LETTERS = 4;

    private PageText() {}

    /** @param contentType as the server says it, or null */
    public static String decode(byte[] bytes, String contentType) {
        Optional<String> marked = byMark(bytes).or(() -> byZeros(bytes));
        if (marked.isPresent()) {
            return marked.get();
        }
        Charset named = charset(IN_HEADER, contentType)
                .or(() -> charset(IN_PAGE, head(bytes)))
                .orElse(StandardCharsets.UTF_8);
        boolean wide = named.name().startsWith("UTF-") && !named.equals(StandardCharsets.UTF_8);
        if (!wide) {
            Optional<String> utf8 = strict(bytes);
            boolean sure = named.equals(StandardCharsets.UTF_8) || lettersBeyondAscii(bytes) >= LEAST_LETTERS;
            if (utf8.isPresent() && sure) {
                return utf8.get();
            }
            if (named.equals(StandardCharsets.UTF_8)) {
                named = charset(IN_PAGE, head(bytes))
                        .filter(other -> !other.equals(StandardCharsets.UTF_8))
                        .orElseGet(() -> isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : detected(bytes));
            }
        }
        return new String(bytes, named);
    }

    private static String head(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return COMMENT.matcher(head).replaceAll("");
    }

    private static Optional<String> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        return Optional.empty();
    }

    /** Two bytes a letter, of which the higher one is often zero; no other charset has zeros in a text. */
    private static Optional<String> byZeros(byte[] bytes) {
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, HEAD) & ~1;
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] * 20 > length && zeros[1] * 200 <= length) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16BE));
        }
        return zeros[1] * 20 > length && zeros[0] * 200 <= length
                ? Optional.of(new String(bytes, StandardCharsets.UTF_16LE))
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> charset(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text == null ? "" : text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) == null ? matcher.group(matcher.groupCount()) : matcher.group(1);
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A page that names a charset nobody knows is read as if it named none.
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int lettersBeyondAscii(byte[] bytes) {
        int letters = 0;
        for (int i = 0; i < bytes.length && letters < LEAST_LETTERS; i++) {
            letters += (bytes[i] & 0xc0) == 0xc0 ? 1 : 0;
        }
        return letters;
    }

    // A page of UTF-8 with a few broken bytes in it, as a cut or a pasted text leaves them.
    private static boolean isMostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int broken = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            broken += c == '\uFFFD' ? 1 : 0;
            letters += c > 0x7f && c != '\uFFFD' ? 1 : 0;
        }
        return letters > broken * 10;
    }

    private static Charset detected(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(telling(bytes));
        CharsetMatch match = detector.detect();
        if (match == null || match.getConfidence() < LEAST_CONFIDENCE) {
            return ANYTHING;
        }
        String name = match.getName();
        try {
            return Charset.forName(MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // The detector knows charsets that Java does not; they are those of mainframes.
            return ANYTHING;
        }
    }

    /** The first part in which letters beyond ASCII stand: a head full of scripts tells nothing. */
    private static byte[] telling(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int from = Math.max(0, Math.min(first - 1024, bytes.length - DETECTED_FROM));
        return java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + DETECTED_FROM));
    }
}
