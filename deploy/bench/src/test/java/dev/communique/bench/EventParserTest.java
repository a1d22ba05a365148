package dev.communique.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventParserTest {
    private final EventParser parser = new EventParser();

    @Test
    void anEmptyLineEndsAnEvent() {
        var events = events("id: 1:2", "event: statement", "data: {\"id\":", "data: \"st_a\"}", "");

        assertThat(events).containsExactly(new EventParser.Event("statement", "{\"id\":\n\"st_a\"}"));
    }

    @Test
    void commentsAndFieldsWithoutDataAreNoEvents() {
        var events = events(": heartbeat", "", "retry: 3000", "", "event: statement", "");

        assertThat(events).isEmpty();
    }

    @Test
    void anEventWithoutATypeIsAMessage() {
        var events = events("data:x", "");

        assertThat(events).containsExactly(new EventParser.Event("message", "x"));
    }

    private List<EventParser.Event> events(String... lines) {
        return List.of(lines).stream()
                .map(parser::line)
                .flatMap(Optional::stream)
                .toList();
    }
}
