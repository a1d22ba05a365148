package dev.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class UnpackingTest {
    private static final byte[] TEXT = "The harbour is open.".getBytes(StandardCharsets.UTF_8);

    private final Unpacking unpacking = new Unpacking(1000, 10);

    @Test
    void unpacksWhatWasOffered() throws IOException {
        byte[] brotli = HexFormat.of().parseHex("8b098054686520686172626f7572206973206f70656e2e03");

        assertThat(unpack(HostileServerTest.gzip(TEXT), "GZIP")).isEqualTo(TEXT);
        assertThat(unpack(brotli, "br")).isEqualTo(TEXT);
        assertThat(unpack(deflate(false), "deflate")).isEqualTo(TEXT);
        assertThat(unpack(deflate(true), "deflate")).isEqualTo(TEXT);
        assertThat(unpack(TEXT, null)).isEqualTo(TEXT);
        assertThat(unpack(TEXT, "identity")).isEqualTo(TEXT);
    }

    @Test
    void unpacksLayersFromTheOuterOneInwards() throws IOException {
        byte[] brotliInGzip =
                HostileServerTest.gzip(HexFormat.of().parseHex("8b098054686520686172626f7572206973206f70656e2e03"));

        assertThat(unpack(brotliInGzip, "br, gzip")).isEqualTo(TEXT);
    }

    @Test
    void takesPlainTextThatCallsItselfGzip() throws IOException {
        assertThat(unpack(TEXT, "gzip")).isEqualTo(TEXT);
    }

    @Test
    void unpacksAPackedFile() throws IOException {
        assertThat(unpack(HostileServerTest.gzip(TEXT), null)).isEqualTo(TEXT);
    }

    private byte[] unpack(byte[] packed, String encoding) throws IOException {
        return unpacking.unpack("https://a.example/", packed, encoding);
    }

    private static byte[] deflate(boolean isBare) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, isBare))) {
            out.write(TEXT);
        }
        return packed.toByteArray();
    }
}
