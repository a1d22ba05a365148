package dev.communique.gateway.live;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The newest entries of all partitions in the order in which they came, shared by all clients; each remembers only up to
 * where it has read. What falls out is read from Kafka again by whom it concerns.
 *
 * <p>Bounded by a number of entries and of characters, so that a few huge statements take no more memory than many small
 * ones.
 */
final class Ring {
    private final Entry[] slots;
    private final long maximumCharacters;
    private long first;
    private long next;
    private long characters;
    /** For each partition, the first offset that is still held. */
    private Position start;
    /** For each partition, the offset that is read next. */
    private Position end;

    Ring(int maximumEntries, long maximumCharacters) {
        this.slots = new Entry[maximumEntries];
        this.maximumCharacters = maximumCharacters;
    }

    /** Says where reading begins; before that, nobody can be told anything. */
    synchronized void begin(Position position) {
        start = position;
        end = position;
    }

    synchronized void append(Entry entry) {
        while (next > first && (next - first == slots.length || characters + entry.characters() > maximumCharacters)) {
            dropFirst();
        }
        slots[slot(next)] = entry;
        next++;
        characters += entry.characters();
        end = end.with(entry.topic(), entry.partition(), new Position.Place(entry.offset() + 1, 0));
    }

    /** Where reading has come to, or nothing before it has begun. */
    synchronized Optional<Position> end() {
        return Optional.ofNullable(end);
    }

    /**
     * From which entry on a client has to read, or nothing when some of what it has not seen fell out already, or lies
     * ahead of what was read.
     */
    synchronized OptionalLong entranceFor(Position position) {
        boolean covered = start != null && position.reaches(start) && end.reaches(position);
        return covered ? OptionalLong.of(first) : OptionalLong.empty();
    }

    /** The entries from there on, at most so many; nothing when the first of them fell out. */
    synchronized Optional<List<Entry>> from(long sequence, int maximum) {
        if (sequence < first) {
            return Optional.empty();
        }
        int count = (int) Math.min(maximum, next - sequence);
        Entry[] entries = new Entry[count];
        for (int i = 0; i < count; i++) {
            entries[i] = slots[slot(sequence + i)];
        }
        return Optional.of(List.of(entries));
    }

    private void dropFirst() {
        Entry dropped = slots[slot(first)];
        slots[slot(first)] = null;
        first++;
        characters -= dropped.characters();
        start = start.with(dropped.topic(), dropped.partition(), new Position.Place(dropped.offset() + 1, 0));
    }

    private int slot(long sequence) {
        return (int) (sequence % slots.length);
    }
}
