package dev.communique.ingest.fetch;

import dev.communique.ingest.fetch.FetchException.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Unpacks an answer, never to more than was agreed. */
final class Unpacking {
    /** What requests offer. */
    static final String ACCEPTED = "gzip, deflate, br";

    private static final int MOST_LAYERS = 2;
    // Short texts shrink by more than any ratio that still tells a bomb.
    private static final int HARMLESS = 1 << 20;

    private final int largestBytes;
    private final int largestRatio;

    Unpacking(int largestBytes, int largestRatio) {
        this.largestBytes = largestBytes;
        this.largestRatio = largestRatio;
    }

    /** @param encoding the value of Content-Encoding, or null */
    byte[] unpack(String url, byte[] packed, String encoding) throws FetchException {
        List<String> layers = layers(encoding);
        if (layers.size() > MOST_LAYERS) {
            throw new FetchException(Reason.UNREADABLE, url + " is packed more often than twice", null);
        }
        byte[] bytes = packed;
        for (int i = layers.size() - 1; i >= 0; i--) {
            bytes = one(url, bytes, layers.get(i));
        }
        // Sitemaps are served as files that are packed, which is no encoding of the answer.
        return isGzip(bytes) && layers.size() < MOST_LAYERS ? one(url, bytes, "gzip") : bytes;
    }

    private static List<String> layers(String encoding) {
        List<String> layers = new ArrayList<>();
        for (String layer : encoding == null
                ? new String[0]
                : encoding.toLowerCase(Locale.ROOT).split(",")) {
            if (!layer.isBlank() && !layer.strip().equals("identity")) {
                layers.add(layer.strip());
            }
        }
        return layers;
    }

    private byte[] one(String url, byte[] packed, String encoding) throws FetchException {
        long most = Math.min(largestBytes, Math.max(HARMLESS, (long) packed.length * largestRatio));
        try (InputStream in = open(url, packed, encoding)) {
            byte[] bytes = in.readNBytes((int) most + 1);
            if (bytes.length <= most) {
                return bytes;
            }
        } catch (FetchException e) {
            throw e;
        } catch (EOFException e) {
            throw new FetchException(Reason.CUT_SHORT, url + " ends in the middle of what it packed", e);
        } catch (IOException e) {
            throw new FetchException(Reason.UNREADABLE, url + " says it is packed as " + encoding + ", and is not", e);
        }
        throw most == largestBytes
                ? new FetchException(Reason.TOO_LARGE, "%s is larger than %d bytes".formatted(url, largestBytes), null)
                : new FetchException(
                        Reason.BOMB, "%s unpacks to more than %d times its size".formatted(url, largestRatio), null);
    }

    private static InputStream open(String url, byte[] packed, String encoding) throws IOException {
        InputStream in = new ByteArrayInputStream(packed);
        return switch (encoding) {
            // Some servers say so and send plain text all the same.
            case "gzip", "x-gzip" -> isGzip(packed) ? new GZIPInputStream(in) : in;
            case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(packed)));
            case "br" -> new BrotliInputStream(in);
            default ->
                throw new FetchException(Reason.UNREADABLE, url + " is packed as " + encoding + ", not offered", null);
        };
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    // RFC 1950: the method is 8 and the first two bytes are a multiple of 31; some servers send RFC 1951 bare.
    private static boolean isZlib(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0x0f) == 8 && (((bytes[0] & 0xff) << 8) + (bytes[1] & 0xff)) % 31 == 0;
    }
}
