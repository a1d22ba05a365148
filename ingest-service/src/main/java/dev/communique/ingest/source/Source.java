package dev.communique.ingest.source;

import dev.communique.ingest.statement.CanonicalAddress;
import dev.communique.ingest.statement.Publisher;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One place statements come from, with how it is doing. */
@Entity
class Source extends PanacheEntityBase {
    private static final int SKIP_LOCKED = -2;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String slug;

    @Convert(converter = SourceKindColumn.class)
    public SourceKind kind;

    public String publisherName;
    public String publisherCountry;
    public String publisherZone;
    public String language;
    public String url;
    public String canonicalUrl;
    public String path;

    @Convert(converter = KindSettingsColumn.class)
    public KindSettings settings;

    public Integer intervalSeconds;
    public String etag;
    public String lastModified;
    public int failures;
    public String lastProblem;
    public Instant lastRead;
    public Instant lastSuccess;
    public Instant nextRead;
    public boolean paused;
    public boolean removed;
    public Instant createdAt;

    @Embedded
    public Polling polling = new Polling();

    static Optional<Source> ofSlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The present source whose address is, in its canonical form, this one. */
    static Optional<Source> ofCanonicalUrl(String url) {
        return find("removed = false and canonicalUrl = ?1", url).firstResultOptional();
    }

    static List<Source> present() {
        return list("removed = false order by slug");
    }

    static List<Source> presentOfKind(SourceKind kind) {
        return list("removed = false and kind = ?1 order by slug", kind);
    }

    /** Sources whose time has come and that no other instance is taking at this moment; locked. */
    static List<Source> due(Instant now, Claim claim) {
        return Source.<Source>find(
                        "removed = false and paused = false and nextRead <= ?1 and polling.host not in ?2 order by nextRead",
                        now,
                        claim.saturated())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .page(0, claim.most())
                .list();
    }

    /** As its owner gave it; null where it follows the source. */
    Duration interval() {
        return intervalSeconds == null ? null : Duration.ofSeconds(intervalSeconds);
    }

    /** Where it is read: at its url, or where that has moved for good. */
    String address() {
        return polling.movedTo == null ? url : polling.movedTo;
    }

    SourceRef ref() {
        ZoneId zone = publisherZone == null ? null : ZoneId.of(publisherZone);
        return new SourceRef(id, slug, kind, new Publisher(publisherName, publisherCountry, zone, language));
    }

    void set(SourceSettings settings) {
        publisherName = settings.publisher().name();
        publisherCountry = settings.publisher().country();
        publisherZone = settings.publisher().zone() == null
                ? null
                : settings.publisher().zone().getId();
        language = settings.publisher().language();
        if (!Objects.equals(url, settings.url())) {
            polling = Polling.of(settings.url());
        }
        url = settings.url();
        canonicalUrl = url == null ? null : CanonicalAddress.of(url);
        path = settings.path();
        this.settings = settings.details();
        intervalSeconds =
                settings.interval() == null ? null : (int) settings.interval().toSeconds();
        paused = settings.paused();
    }
}
