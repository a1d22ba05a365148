package dev.communique.ingest.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream of bytes into lines and never holds more than one; blank lines are passed over. */
public final class LineReader {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[64 << 10];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(8 << 10);
    private int position;
    private int end;
    private long length;
    private long number;

    /** @param longest in bytes; of a longer line only number and length are kept */
    public LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line; null when there is none. */
    public Line next() throws IOException {
        while (position < end || fill()) {
            int newline = indexOfNewline();
            keep(newline < 0 ? end : newline);
            if (newline >= 0) {
                position++;
                Line finished = finish();
                if (finished != null) {
                    return finished;
                }
            }
        }
        return length == 0 ? null : finish();
    }

    private void keep(int stop) {
        length += stop - position;
        if (length <= longest) {
            line.write(buffer, position, stop - position);
        }
        position = stop;
    }

    private Line finish() {
        number++;
        boolean tooLong = length > longest;
        byte[] bytes = tooLong ? new byte[0] : line.toByteArray();
        Line finished = !tooLong && isBlank(bytes) ? null : new Line(number, bytes, length);
        line.reset();
        length = 0;
        return finished;
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        position = 0;
        end = Math.max(read, 0);
        return end > 0;
    }

    private int indexOfNewline() {
        for (int i = position; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
