package dev.communique.ingest.reading;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.jboss.logmanager.Logger;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Kilobytes of HTML a second, on pages with the menus, scripts, cards and footers that real ones have: three quarters of
 * each are not the statement.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadPageBenchmark {
    private static final String URL = "https://mfa.lorania.example/news/1";
    private static final String[] WORDS =
            "the harbour and treaty of a port we have said that ships will sail again in spring when ice is gone"
                    .split(" ");

    /** Marked by the page, in boxes that nothing tells apart from others, or in three parts among which Readability decides. */
    @Param({"article", "boxes", "parts"})
    public String layout;

    private String html;

    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        public long kilobytes;
    }

    @Setup
    public void keepTheLogQuiet() {
        // As it is in the service; else the library prints the page into it.
        Logger.getLogger("net.dankito").setLevel(Level.INFO);
    }

    @Setup
    public void writeAPage() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=en><head><title>On the strait - MFA</title>");
        page.append("<meta property='og:title' content='On the strait'>");
        page.append("<script>")
                .append("var a=function(b,c){return b<c?b:c};".repeat(400))
                .append("</script></head><body>");
        item(page, 90, "<ul class='menu'><li><a href=/s/%1$d><span>Menu entry %1$d</span></a></li></ul>");
        page.append("<div class=wrap><h1>On the strait</h1><p class=date>3 March 2026</p>");
        switch (layout) {
            case "article" -> text(page.append("<article>"), 60, "</article>");
            case "boxes" -> text(page.append("<div class=t1><div class=t2>"), 60, "</div></div>");
            default -> {
                text(page.append("<div class=lead>"), 12, "</div>");
                text(page.append("<div class=rest>"), 28, "</div>");
                text(page.append("<div class=more-of-it>"), 20, "</div>");
            }
        }
        item(
                page,
                24,
                "<div class='card'><a href=/n/%1$d><h3>Another item %1$d</h3></a><span>2 March 2026</span></div>");
        page.append("</div><footer>");
        item(page, 60, "<li><a href=/f/%1$d>Footer link %1$d</a></li>");
        html = page.append("</footer></body></html>").toString();
    }

    private static void item(StringBuilder page, int times, String format) {
        for (int i = 0; i < times; i++) {
            page.append(format.formatted(i));
        }
    }

    private static void text(StringBuilder page, int paragraphs, String close) {
        Random random = new Random(paragraphs);
        for (int i = 0; i < paragraphs; i++) {
            page.append("<p><b>").append(i % 2 == 0 ? "Question" : "Ada Quill").append(":</b> ");
            for (int word = 30 + random.nextInt(90); word > 0; word--) {
                page.append(WORDS[random.nextInt(WORDS.length)]).append(word % 12 == 1 ? ". " : " ");
            }
            page.append("</p>\n");
        }
        page.append(close);
    }

    @Benchmark
    public Page page(Read read) {
        read.kilobytes += html.length() / 1_000;
        return HtmlText.read(html, URL);
    }
}
