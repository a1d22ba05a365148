package dev.communique.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Documents as they would be right, with something done to them that nobody would think of. */
public final class Damage {
    private static final List<String> FRAGMENTS = List.of(
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?xml",
            "?>",
            "&",
            "&#0;",
            "&#x110000;",
            "&lt;",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "&b;",
            "\0",
            "\uFEFF",
            "\u202E",
            "\uD800",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\n",
            "\r\n",
            "\\u0000",
            "\\",
            "1e999999",
            "-",
            "<item>",
            "</item>",
            "<url><loc>",
            "http://[",
            "https://\uD83D\uDE00.example/",
            "%zz",
            "9".repeat(40),
            "x".repeat(5000),
            "<b>".repeat(300));

    private Damage() {}

    private record Edit(double at, double length, byte[] with) {
        byte[] apply(byte[] bytes) {
            int start = (int) (at * bytes.length);
            int end = Math.min(bytes.length, start + (int) (length * length * length * bytes.length));
            byte[] edited = Arrays.copyOf(bytes, start + with.length + bytes.length - end);
            System.arraycopy(with, 0, edited, start, with.length);
            System.arraycopy(bytes, end, edited, start + with.length, bytes.length - end);
            return edited;
        }
    }

    /** Up to eight cuts and insertions, of fragments that matter or of any bytes, into one of the documents. */
    public static Arbitrary<byte[]> of(List<String> documents) {
        Arbitrary<byte[]> fragments = Arbitraries.of(FRAGMENTS).map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(20);
        Arbitrary<byte[]> nothing = Arbitraries.just(new byte[0]);
        Arbitrary<Edit> edits = Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.oneOf(fragments, bytes, nothing))
                .as(Edit::new);
        return Combinators.combine(Arbitraries.of(documents), edits.list().ofMaxSize(8))
                .as((document, damage) -> {
                    byte[] edited = document.getBytes(StandardCharsets.UTF_8);
                    for (Edit edit : damage) {
                        edited = edit.apply(edited);
                    }
                    return edited;
                });
    }
}
