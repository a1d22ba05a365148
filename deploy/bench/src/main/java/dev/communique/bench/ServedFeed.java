package dev.communique.bench;

import java.util.ArrayList;
import java.util.List;

/** One feed that the driver serves, with the pages of its items, and when it was asked for. */
final class ServedFeed {
    private static final int MOST_SHOWN = 20;

    private final int number;
    private final String base;
    private final Texts texts;
    private final int words;
    private final long intervalNanos;
    private final Latencies lateness;
    private final List<Integer> items = new ArrayList<>();
    private int published;
    private long lastAsked;
    private int reads;

    /** @param base address under which its host serves it */
    ServedFeed(int number, String base, Texts texts, int words, long intervalNanos, Latencies lateness) {
        this.number = number;
        this.base = base;
        this.texts = texts;
        this.words = words;
        this.intervalNanos = intervalNanos;
        this.lateness = lateness;
    }

    String address() {
        return "%s/%d/feed".formatted(base, number);
    }

    /** Brings something new. */
    synchronized void publish(int count) {
        for (int i = 0; i < count; i++) {
            items.add(0, published++);
        }
        while (items.size() > MOST_SHOWN) {
            items.remove(items.size() - 1);
        }
    }

    /** Changes with the feed, and only then. */
    synchronized String etag() {
        return "\"%d\"".formatted(published);
    }

    synchronized int reads() {
        return reads;
    }

    synchronized int published() {
        return published;
    }

    /** Takes note of a read: the first ones come when the source is new, the later ones when they are due. */
    synchronized void asked(long now) {
        reads++;
        if (lastAsked != 0) {
            synchronized (lateness) {
                lateness.took(now - lastAsked - intervalNanos);
            }
        }
        lastAsked = now;
    }

    synchronized String feed() {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title><link>" + base
                + "</link><description>Invented</description>");
        for (int item : items) {
            feed.append("<item><title>Statement %d</title><link>%s/%d/page/%d</link><guid>%d-%d</guid></item>"
                    .formatted(item, base, number, item, number, item));
        }
        return feed.append("</channel></rss>").toString();
    }

    String page(int item) {
        return "<html><head><title>Statement %d</title></head><body><article><h1>Statement %d of feed %d</h1><p>4 March 2026</p><p>%s</p></article></body></html>"
                .formatted(
                        item,
                        item,
                        number,
                        texts.text(number * 1_000 + item, words).replace("\n\n", "</p><p>"));
    }
}
