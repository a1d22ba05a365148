package dev.communique.ingest.reading;

import dev.communique.ingest.statement.WarningCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The main text of a page, and what its markup says about title, date, language and translations. */
final class HtmlText {
    private static final PageRules RULES = PageRules.of(Words.load("pages.properties"));

    private static final List<String> HONOURS = Words.list("page.honour");

    private HtmlText() {}

    /** @param url of the page, or null */
    static Page read(String html, String url) {
        Set<WarningCode> doubts = EnumSet.noneOf(WarningCode.class);
        PageSource source = PageSource.of(html);
        if (source.cut()) {
            doubts.add(WarningCode.PAGE_CUT);
        }
        Document document = Jsoup.parse(source.html(), url == null ? "" : url);
        PageMetadata metadata = PageMetadata.of(document, url);
        PageRule rule = RULES.forAddress(url == null ? metadata.canonical() : url);
        PageSurvey survey = new PageSurvey(document, PageRule.find(document, rule.drop()));
        MainText main = new MainText(document, survey);
        List<Element> text = main.byRule(rule);
        if (text.isEmpty()) {
            if (!rule.text().isEmpty()) {
                doubts.add(WarningCode.PAGE_RULE_MISSED);
            }
            text = main.find(RULES.usualTexts());
        }
        PageHead head = PageHead.of(document, survey, rule, text, metadata);
        List<Paragraph> paragraphs = new ArrayList<>(head.lines());
        PageParagraphs reading = new PageParagraphs(survey, PageRule.find(document, rule.questions()));
        text.forEach(element -> paragraphs.addAll(reading.of(element)));
        // A heading under which nothing is left stood above other items.
        while (paragraphs.size() > 1 && paragraphs.get(paragraphs.size() - 1).heading()) {
            paragraphs.remove(paragraphs.size() - 1);
        }
        String title = head.title() == null ? null : PageTitle.printed(head.title(), paragraphs);
        return new Page(
                title,
                head.dates(),
                metadata.language(),
                speaker(document, rule),
                metadata.translations(),
                paragraphs,
                doubts);
    }

    private static String speaker(Document document, PageRule rule) {
        List<Element> named = PageRule.find(document, rule.speaker());
        return named.size() == 1 ? withoutHonours(PageMetadata.line(named.get(0).text())) : null;
    }

    // The Rt Hon Ada Quill MP
    private static String withoutHonours(String name) {
        String bare = name;
        for (String honour : HONOURS) {
            String lower = bare.toLowerCase(Locale.ROOT);
            if (lower.startsWith(honour + " ")) {
                bare = bare.substring(honour.length() + 1);
            } else if (lower.endsWith(" " + honour)) {
                bare = bare.substring(0, bare.length() - honour.length() - 1);
            }
        }
        return bare.strip();
    }
}
