package dev.communique.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Where this process is root, its programs run in a user namespace of their own
 * (the files stay root's) or, where the machine allows none, as the user nobody, to whom the files are handed.
 */
final class RunAs {
    private static final String NOBODY = "65534";
    private static final List<String> IN_NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    private static final List<String> IN_SESSION = List.of("setsid");
    private static final List<String> PREFIX = choose();

    private RunAs() {}

    static List<String> prefix() {
        return PREFIX;
    }

    /** Makes a path readable and writable for the user that the programs run as. */
    static void handOver(Path path) throws IOException {
        if (PREFIX.containsAll(AS_NOBODY)) {
            Files.setAttribute(path, "unix:uid", Integer.valueOf(NOBODY));
            Files.setAttribute(path, "unix:gid", Integer.valueOf(NOBODY));
        }
    }

    /**
     * On Ctrl-C a terminal interrupts all processes before it, and PostgreSQL would stop before those that still write
     * to it; where there is a terminal, the programs therefore run in a session of their own.
     */
    private static List<String> awayFromTheTerminal() {
        return hasTerminal() && succeeds(IN_SESSION) ? IN_SESSION : List.of();
    }

    private static boolean hasTerminal() {
        try {
            Files.newInputStream(Path.of("/dev/tty")).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> choose() {
        return Stream.concat(awayFromTheTerminal().stream(), unprivileged().stream())
                .toList();
    }

    private static List<String> unprivileged() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        return succeeds(IN_NAMESPACE) ? IN_NAMESPACE : AS_NOBODY;
    }

    private static boolean succeeds(List<String> prefix) {
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(prefix.stream(), Stream.of("true")).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
