package dev.communique.ingest.revision;

import dev.communique.ingest.statement.LinkedAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds what new revisions are copies or translations of. The one that was accepted first leads: it is what whoever
 * follows the news was told first, and it never changes afterwards. What repeats a copy repeats its leader, so that a
 * group has one. A statement on which others hang stays what it is, whatever becomes of its text.
 */
@ApplicationScoped
class LinkFinder {
    private final RevisionWriter writer;

    LinkFinder(RevisionWriter writer) {
        this.writer = writer;
    }

    /** Links of the news in their order; what of it may be found by what comes later is noted in the database. */
    List<Links> link(Connection connection, List<Novelty> news) throws SQLException {
        LinkLocks.shards(connection, news.stream().flatMapToLong(LinkFinder::tokens));
        LinkSearch search = new LinkSearch(connection, news, writer);
        List<Links> links = new ArrayList<>(news.size());
        List<Novelty> leaders = new ArrayList<>();
        Map<String, Links> changed = new HashMap<>();
        for (int i = 0; i < news.size(); i++) {
            Novelty one = news.get(i);
            Links found = search.links(i);
            links.add(found);
            search.decided(i, found);
            if (found.copyOf() == null) {
                leaders.add(one);
            }
            if (!found.equals(one.statement().links())) {
                changed.put(one.candidate().id(), found);
            }
        }
        LinkTable.add(connection, leaders, news);
        if (!changed.isEmpty()) {
            LinkTable.setLinks(connection, changed);
        }
        return links;
    }

    private static LongStream tokens(Novelty one) {
        Likeness likeness = one.candidate().likeness();
        LongStream bands = likeness.bands() == null ? LongStream.empty() : Arrays.stream(likeness.bands());
        LinkedAddresses addresses = likeness.addresses();
        if (addresses == null) {
            return bands;
        }
        Stream<Long> places = Stream.concat(
                addresses.neutral() == null
                        ? Stream.of(addresses.own())
                        : Stream.of(addresses.own(), addresses.neutral()),
                addresses.translations().stream());
        return LongStream.concat(bands, places.mapToLong(Long::longValue));
    }
}
