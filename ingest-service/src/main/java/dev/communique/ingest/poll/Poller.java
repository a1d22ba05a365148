package dev.communique.ingest.poll;

import dev.communique.ingest.fetch.Fetcher;
import dev.communique.ingest.source.Claim;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.SourceStates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Has every polled source read when its time has come; one source's failure is its own. */
@ApplicationScoped
class Poller {
    private final SourceStates sources;
    private final ReadStart start;
    private final PollConfig config;
    private final HostLanes lanes;
    private final Set<ReadTask> underWay = ConcurrentHashMap.newKeySet();

    Poller(SourceStates sources, ReadStart start, Fetcher fetcher, PollConfig config, MeterRegistry metrics) {
        this.sources = sources;
        this.start = start;
        this.config = config;
        lanes = new HostLanes(config.readers(), fetcher::until);
        metrics.gauge("communique.poll.under.way", underWay, Set::size);
        metrics.gauge("communique.poll.threads.working", lanes, HostLanes::working);
    }

    @PreDestroy
    void stop() {
        lanes.close();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        int free = config.underWay() - underWay.size();
        if (free <= 0 || characters() > config.waitingCharacters()) {
            return;
        }
        for (PolledSource source : sources.claimDue(new Claim(free, config.underWayOfHost(), hosts()))) {
            ReadTask task = start.of(source, underWay::remove);
            underWay.add(task);
            lanes.submit(task);
        }
    }

    private Map<String, Integer> hosts() {
        Map<String, Integer> hosts = new HashMap<>();
        underWay.forEach(task -> hosts.merge(task.home(), 1, Integer::sum));
        return hosts;
    }

    private long characters() {
        return underWay.stream().mapToLong(ReadTask::characters).sum();
    }
}
