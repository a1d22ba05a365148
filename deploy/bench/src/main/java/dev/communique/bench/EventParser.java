package dev.communique.bench;

import java.util.Optional;

/** Puts the lines of a stream of server-sent events together to events. */
final class EventParser {
    private String type = "";
    private final StringBuilder data = new StringBuilder();

    /** One event. */
    record Event(String type, String data) {}

    /** The event that this line ends, if it ends one. */
    Optional<Event> line(String line) {
        if (line.isEmpty()) {
            return end();
        }
        if (line.startsWith("event:")) {
            type = value(line);
        } else if (line.startsWith("data:")) {
            data.append(data.isEmpty() ? "" : "\n").append(value(line));
        }
        return Optional.empty();
    }

    private Optional<Event> end() {
        Optional<Event> event = data.isEmpty()
                ? Optional.empty()
                : Optional.of(new Event(type.isEmpty() ? "message" : type, "" + data));
        type = "";
        data.setLength(0);
        return event;
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
