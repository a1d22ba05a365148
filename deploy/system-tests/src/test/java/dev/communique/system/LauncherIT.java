package dev.communique.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping and starting again, with what a user would lose if it went wrong. */
class LauncherIT {
    @TempDir
    Path home;

    @Test
    void dataOutlivesAStopAndAKilledLauncherLeavesNothingBehind() throws Exception {
        int portBase = RunningCommunique.freePortBase();
        List<ProcessHandle> first;
        String id;
        try (RunningCommunique communique = RunningCommunique.start(home, portBase, "--no-samples")) {
            first = communique.processes();
            id = communique
                    .gateway()
                    .create("/statements", Map.of("text", "Arms control has to go on.", "speaker", "Ada Quill"))
                    .path("id")
                    .asText();
            communique.stop();
        }
        assertThat(first).hasSizeGreaterThanOrEqualTo(5).noneMatch(LauncherIT::runs);

        List<ProcessHandle> second;
        try (RunningCommunique communique = RunningCommunique.start(home, portBase, "--no-samples")) {
            second = communique.processes();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(communique
                                    .gateway()
                                    .get("/statements/" + id)
                                    .path("speaker")
                                    .asText())
                            .isEqualTo("Ada Quill"));
            communique.killLauncher();
        }

        try (RunningCommunique communique = RunningCommunique.start(home, portBase, "--no-samples")) {
            assertThat(second).noneMatch(LauncherIT::runs);
            assertThat(communique
                            .gateway()
                            .get("/reconciliation")
                            .path("totals")
                            .path("accepted")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    /** Whoever collects orphans may be slow: until then an ended one is in the list of processes, but executes nothing. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
