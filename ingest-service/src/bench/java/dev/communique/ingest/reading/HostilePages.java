package dev.communique.ingest.reading;

import dev.communique.ingest.statement.InvalidFieldException;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads pages of 40 MB and texts of 10 MB, the most that is taken in, each made to take much of something. Says how long
 * each took and how much memory the process ever held; run with a heap that does not suffice, it ends with an error.
 */
public final class HostilePages {
    private static final int SIZE = 40_000_000;
    private static final int TEXT_SIZE = 10_000_000;
    private static final Path PROCESS = Path.of("/proc/self/status");

    private final StatementReader reader = new StatementReader();
    private final PrintStream out;

    public HostilePages(PrintStream out) {
        this.out = out;
    }

    /** A page is made when it is its turn, so that only one is held. */
    private enum Made {
        SENTENCES(() -> filled("<p>We agree that the strait stays <a href=x>open</a>.</p>", "")),
        TAGS(() -> filled("<b>", "<p>We agree.")),
        NESTED(() -> filled("<div class=a>", "<p>We agree.")),
        CELLS(() -> "<table>" + filled("<tr><td>We agree.", "")),
        ATTRIBUTES(() -> "<div" + filled(" data-a=\"We agree\"", "><p>We agree.")),
        NAMES(() -> "<div" + numbered(" a%d", 4_000_000) + "><p>We agree."),
        CLASSES(() -> numbered("<p class=\"share-%1$d a%1$d\">We agree.</p>", 900_000)),
        ENTITIES(() -> "<p>" + filled("&amp;&eacute;&#x65E5;", "")),
        SCRIPT(() -> "<script>" + filled("a<b;", "</script><p>We agree.")),
        PICTURE(() -> "<img src=\"data:image/png;base64," + filled("QUJD", "\"><p>We agree.")),
        COMMENT(() -> "<!--" + filled("We agree. ", "--><p>We agree.")),
        PARTS(() -> filled(
                "<div class=a><p>We agree, once more, that the strait stays open.</p></div>"
                        + "<section class=b><p>So they said, in the harbour of Oda, in spring.</p></section>",
                ""));

        private final Supplier<String> html;

        Made(Supplier<String> html) {
            this.html = html;
        }

        private static String filled(String part, String end) {
            return part.repeat(SIZE / part.length()) + end;
        }

        private static String numbered(String format, int times) {
            StringBuilder numbered = new StringBuilder(SIZE);
            for (int i = 0; i < times && numbered.length() < SIZE; i++) {
                numbered.append(format.formatted(i));
            }
            return numbered.toString();
        }
    }

    public void run() throws IOException {
        for (Made made : Made.values()) {
            read(made.name(), RawStatement.ofHtml(made.html.get(), null));
        }
        read("TEXT", text("The first treaty was signed forty years ago. "));
        read("LINES", text("Question: Why?\n\nMR ORDEN: We agree.\n\n"));
        read("COLONS", text("Question: Ada Quill: "));
        read("LETTERS", text("a\n\n"));
        out.printf(
                "peak resident memory %s, largest heap %d MB%n",
                peak(), Runtime.getRuntime().maxMemory() / 1_000_000);
    }

    private static RawStatement text(String part) {
        return RawStatement.ofText(part.repeat(TEXT_SIZE / part.length()));
    }

    private void read(String name, RawStatement raw) {
        long start = System.nanoTime();
        String result;
        try {
            result = reader.read(raw, Publisher.named("Lorania"), Instant.parse("2026-11-24T10:00:00Z"))
                            .turns()
                            .size()
                    + " turns";
        } catch (InvalidFieldException e) {
            result = "refused";
        }
        out.printf(
                "%-11s %6d ms  %s%n", name.toLowerCase(Locale.ROOT), (System.nanoTime() - start) / 1_000_000, result);
    }

    /** As the kernel counts it; unknown where it tells nothing. */
    private static String peak() throws IOException {
        if (!Files.exists(PROCESS)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(PROCESS)) {
            List<String> peak = lines.filter(line -> line.startsWith("VmHWM:")).toList();
            return peak.isEmpty() ? "unknown" : peak.get(0).substring(6).strip();
        }
    }
}
