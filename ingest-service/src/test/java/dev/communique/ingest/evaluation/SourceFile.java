package dev.communique.ingest.evaluation;

import dev.communique.ingest.fetch.PageText;
import dev.communique.ingest.statement.RawStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A text or a page as it lies in the folder. */
record SourceFile(String content, boolean html) {
    static SourceFile read(Path path) throws IOException {
        String content = PageText.decode(Files.readAllBytes(path), null);
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean html = name.matches(".*\\.x?html?") || content.stripLeading().startsWith("<");
        return new SourceFile(content, html);
    }

    RawStatement raw(String url) {
        return html
                ? RawStatement.ofHtml(content, url)
                : RawStatement.ofText(content).withUrl(url);
    }

    /** Everything somebody sees who opens the file, wherever it stands. */
    String shown() {
        if (!html) {
            return content;
        }
        Document page = Jsoup.parse(content);
        page.select("script, style, noscript, template").remove();
        return page.body().text();
    }
}
