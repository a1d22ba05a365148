package dev.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HostLanesTest {
    private final List<String> steps = new CopyOnWriteArrayList<>();
    private final Map<String, Duration> waits = new ConcurrentHashMap<>();

    @Test
    void takesTheTasksOfAHostInTurn() {
        try (HostLanes lanes = lanes(4)) {
            waits.put("a.example", Duration.ofMillis(100));
            lanes.submit(new Steps("a.example", "one", 2));
            lanes.submit(new Steps("a.example", "two", 2));

            Awaitility.await().until(() -> steps.size() == 4);
            assertThat(steps).containsExactly("one", "two", "one", "two");
        }
    }

    @Test
    void neverAsksAHostTwiceAtATime() {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger now = new AtomicInteger();
        try (HostLanes lanes = lanes(8)) {
            for (int i = 0; i < 100; i++) {
                lanes.submit(new HostLanes.Task() {
                    @Override
                    public String host() {
                        return "a.example";
                    }

                    @Override
                    public boolean step() {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        now.decrementAndGet();
                        steps.add("done");
                        return false;
                    }
                });
            }

            Awaitility.await().until(() -> steps.size() == 100);
            assertThat(most).hasValue(1);
        }
    }

    @Test
    void keepsNoThreadForTasksThatWaitForTheirHost() {
        waits.put("slow.example", Duration.ofHours(1));
        try (HostLanes lanes = lanes(1)) {
            for (int i = 0; i < 500; i++) {
                lanes.submit(new Steps("slow.example", "slow", 1));
            }

            lanes.submit(new Steps("fast.example", "fast", 3));

            Awaitility.await().untilAsserted(() -> assertThat(steps).containsExactly("fast", "fast", "fast"));
        }
    }

    @Test
    void goesOnAfterATaskThatThrew() {
        try (HostLanes lanes = lanes(1)) {
            lanes.submit(new Steps("a.example", "broken", 1) {
                @Override
                public boolean step() {
                    throw new IllegalStateException("it must not throw, and does");
                }
            });
            lanes.submit(new Steps("a.example", "next", 1));

            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .untilAsserted(() -> assertThat(steps).containsExactly("next"));
            assertThat(lanes.working()).isZero();
        }
    }

    private HostLanes lanes(int threads) {
        return new HostLanes(threads, host -> waits.getOrDefault(host, Duration.ZERO));
    }

    private class Steps implements HostLanes.Task {
        private final String host;
        private final String name;
        private int left;

        Steps(String host, String name, int left) {
            this.host = host;
            this.name = name;
            this.left = left;
        }

        @Override
        public String host() {
            return host;
        }

        @Override
        public boolean step() {
            steps.add(name);
            left--;
            return left > 0;
        }
    }
}
