package dev.communique.ingest.listing;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.fetch.FetchException.Reason;
import dev.communique.ingest.fetch.Fetched;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The characters of a listing. A byte order mark wins; then UTF-8 where the bytes are that, because a wrong charset
 * is declared more often than other text happens to be UTF-8; then what the document declares; then what the server
 * says; then Windows-1252. What is packed with gzip is unpacked, as sitemaps often are.
 */
final class ListingText {
    static final int LARGEST = 50_000_000;

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final Pattern SERVED = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final int HEAD = 512;

    private ListingText() {}

    /** The text without what may stand before its first character and without characters that XML forbids. */
    static String decode(String url, Fetched.Page page) throws FetchException {
        byte[] bytes = unpacked(url, page.bytes());
        String text = NOT_IN_XML.matcher(characters(bytes, page.contentType())).replaceAll("");
        return text.startsWith("\uFEFF") ? text.substring(1).strip() : text.strip();
    }

    private static byte[] unpacked(String url, byte[] bytes) throws FetchException {
        if (bytes.length < 2 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] unpacked = gzip.readNBytes(LARGEST + 1);
            if (unpacked.length > LARGEST) {
                throw new FetchException(
                        Reason.TOO_LARGE, "%s unpacks to more than %d bytes".formatted(url, LARGEST), null);
            }
            return unpacked;
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw new FetchException(Reason.UNREADABLE, url + " is packed with gzip and cannot be unpacked", e);
        }
    }

    private static String characters(byte[] bytes, String contentType) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<')) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, '<', 0)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Optional<Charset> declared = charset(DECLARED, head);
        // ISO-2022-JP writes everything in ASCII bytes, which are UTF-8 too.
        if (declared.isPresent() && declared.get().name().startsWith("ISO-2022")) {
            return new String(bytes, declared.get());
        }
        return utf8(bytes)
                .orElseGet(() -> new String(
                        bytes,
                        declared.filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                                .or(() -> charset(SERVED, contentType == null ? "" : contentType)
                                        .filter(charset -> !charset.equals(StandardCharsets.UTF_8)))
                                .orElse(
                                        declared.isPresent()
                                                ? StandardCharsets.UTF_8
                                                : Charset.forName("windows-1252"))));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static Optional<Charset> charset(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        try {
            return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // A charset that nobody knows says nothing.
            return Optional.empty();
        }
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
