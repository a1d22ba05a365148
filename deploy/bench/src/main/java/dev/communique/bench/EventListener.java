package dev.communique.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the stream on a thread of its own and notes when the events of a statement arrive. */
final class EventListener implements AutoCloseable {
    private static final Pattern STATEMENT = Pattern.compile("\"id\"\\s*:\\s*\"(st_[a-z0-9]+)");

    private final InputStream stream;
    private final Arrivals statements;
    private final Arrivals mentions;

    EventListener(InputStream stream, Arrivals statements, Arrivals mentions) {
        this.stream = stream;
        this.statements = statements;
        this.mentions = mentions;
    }

    void start() {
        Thread thread = new Thread(this::listen, "stream");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        EventParser parser = new EventParser();
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                long at = System.nanoTime();
                parser.line(line).ifPresent(event -> arrived(event, at));
            }
        } catch (IOException e) {
            // Closing the stream is how listening ends; what it missed is counted as missing.
        }
    }

    private void arrived(EventParser.Event event, long at) {
        Matcher id = STATEMENT.matcher(event.data());
        if (id.find()) {
            (event.type().equals("mention") ? mentions : statements).arrived(id.group(1), at);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
