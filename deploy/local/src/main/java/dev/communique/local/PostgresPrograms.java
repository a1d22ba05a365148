package dev.communique.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's programs, run as the user they accept; what they say goes to a log. */
record PostgresPrograms(Path home, Path log) {
    /** Unpacks them when they are missing. */
    static PostgresPrograms of(LocalDatabase.Settings settings) throws IOException {
        return new PostgresPrograms(PostgresBinaries.unpackedBelow(settings.programs()), settings.log());
    }

    /** Runs one to its end; where this thread is interrupted, the program is told to end. */
    void run(String program, String... arguments) throws IOException, InterruptedException {
        Process process = start(program, List.of(arguments));
        int exit;
        try {
            exit = process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw e;
        }
        if (exit != 0) {
            throw new IOException(program + " failed with exit code " + exit + "; " + log + " says why");
        }
    }

    Process start(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(RunAs.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
