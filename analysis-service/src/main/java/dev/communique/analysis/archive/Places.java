package dev.communique.analysis.archive;

import java.io.IOException;

/** Where a leaf stands in passages that it is known to stand in; they are asked for in ascending order. */
interface Places {
    void at(int document, Found found) throws IOException;

    /** Takes the positions of the first and the last word of each place. */
    interface Found {
        void place(int first, int last);
    }
}
