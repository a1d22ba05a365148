package dev.communique.local.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Java virtual machine as a child, in the launcher's process group.
 *
 * @param arguments of {@code java}
 * @param environment the whole of it; nothing is inherited
 */
record JavaProgram(String name, Path log, List<String> arguments, Map<String, String> environment) implements Program {
    /** On Ctrl-C the terminal interrupts the whole group; the order of stopping is the launcher's to keep. */
    private static final List<String> DEAF_TO_INTERRUPTS = List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    JavaProgram {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    @Override
    public String executable() {
        return "java";
    }

    @Override
    public Process start() throws IOException {
        List<String> command = new ArrayList<>(DEAF_TO_INTERRUPTS);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    @Override
    public void stop(Process process) {
        process.destroy();
    }
}
