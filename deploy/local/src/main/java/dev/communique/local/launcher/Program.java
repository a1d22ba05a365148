package dev.communique.local.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** Something that runs as a child process, and how to end it well. */
interface Program {
    String name();

    Path log();

    /** The file name of what the process executes, by which a process that was left over is known. */
    String executable();

    Process start() throws IOException, InterruptedException;

    /** Asks the process to end and does not wait until it has. */
    void stop(Process process) throws IOException, InterruptedException;
}
