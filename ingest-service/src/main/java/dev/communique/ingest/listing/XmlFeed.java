package dev.communique.ingest.listing;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.statement.Publisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** An RSS or Atom feed of any version. */
final class XmlFeed extends XmlListing {
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private final String url;
    private final Publisher publisher;
    private final Entries entries;
    private final List<String> further = new ArrayList<>();
    private Duration timeToLive;
    private Duration period;
    private int frequency = 1;
    private boolean hasChannel;

    XmlFeed(String url, Publisher publisher, KindSettings settings) {
        super(url, "RSS or Atom feed", Set.of("item", "entry"));
        this.url = url;
        this.publisher = publisher;
        entries = new Entries(url, settings);
    }

    Listing parse(String text) throws FetchException {
        read(text);
        if (!hasChannel || cut() != null && entries.size() == 0) {
            throw unreadable();
        }
        return new Listing(entries.list(), further, pause(), cut());
    }

    @Override
    boolean isRoot(Element root) {
        return ROOTS.contains(localName(root));
    }

    @Override
    void item(Element item) throws FetchException {
        hasChannel = true;
        entries.add(new FeedItem(url, item).read(publisher));
    }

    @Override
    void other(Element element) {
        String name = localName(element);
        hasChannel |= name.equals("channel") || name.equals("feed") || name.equals("rdf");
        String text = element.ownText().strip().toLowerCase(Locale.ROOT);
        switch (name) {
            case "ttl" -> timeToLive = number(text) == 0 ? timeToLive : Duration.ofMinutes(number(text));
            case "updateperiod" -> period = PERIODS.get(text);
            case "updatefrequency" -> frequency = Math.max(1, number(text));
            case "link" -> {
                if (element.attr("rel").strip().equalsIgnoreCase("next")) {
                    Address.absolute(url, element.attr("href")).ifPresent(further::add);
                }
            }
            default -> {}
        }
    }

    /** The longer of what the feed says in its two ways, within a week. */
    private Duration pause() {
        Duration pause = period == null ? null : period.dividedBy(frequency);
        if (timeToLive != null && (pause == null || timeToLive.compareTo(pause) > 0)) {
            pause = timeToLive;
        }
        return pause == null || pause.compareTo(LONGEST_PAUSE) <= 0 ? pause : LONGEST_PAUSE;
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }
}
