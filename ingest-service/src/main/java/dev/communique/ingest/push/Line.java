package dev.communique.ingest.push;

/**
 * One line of a stream of lines.
 *
 * @param number counted from 1, blank lines included
 * @param bytes without the line's end; empty where the line was longer than is taken
 * @param length in bytes, also of a line that was longer than is taken
 */
public record Line(long number, byte[] bytes, long length) {
    public boolean isTooLong() {
        return bytes.length < length;
    }
}
