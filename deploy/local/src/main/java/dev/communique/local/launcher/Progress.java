package dev.communique.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal reads: lines that begin with the seconds since the start. */
final class Progress {
    private final PrintStream terminal;
    private final long start = System.nanoTime();

    Progress(PrintStream terminal) {
        this.terminal = terminal;
    }

    void say(String format, Object... values) {
        String text = String.format(Locale.ROOT, format, values);
        terminal.println(seconds(elapsed()) + "  " + text);
        terminal.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String seconds(Duration elapsed) {
        return String.format(Locale.ROOT, "%6.1f s", elapsed.toMillis() / 1000.0);
    }
}
