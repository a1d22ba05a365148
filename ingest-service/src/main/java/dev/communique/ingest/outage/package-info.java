/**
 * Tells how sources are doing, so that a low count can be told from a source that was not read.
 *
 * <p>Each read of a polled source is judged against the reads before it, inside the transaction that notes the read:
 *
 * <ul>
 *   <li>{@code failing}: the third read in a row failed;
 *   <li>{@code empty}: it listed nothing, though it used to list something;
 *   <li>{@code shorter}: it listed less than half of the median of its last reads, where that is 4 or more. What
 *       stays shorter for a week is its usual length;
 *   <li>{@code silent}: it is read, and brings nothing for longer than its rhythm lets expect, see {@link
 *       dev.communique.ingest.outage.Arrivals};
 *   <li>{@code unread}: nobody read it, because the service was off or the source was paused;
 *   <li>{@code overrun}: it listed nothing that was known before, so that something may have dropped out in between.
 * </ul>
 *
 * <p>The watermark is the time of the last read that was none of the first three and got every page that it asked for: up
 * to then everything listed is here. A source that is given another address is judged anew from its first read there.
 * An outage begins at the watermark and ends with the next such read. It is caught up where that read listed something
 * that was known before the outage, since then nothing can have dropped out. Silence is caught up by the next statement.
 *
 * <p>A read costs one row read and written. Memory does not grow with the number of sources.
 */
package dev.communique.ingest.outage;
