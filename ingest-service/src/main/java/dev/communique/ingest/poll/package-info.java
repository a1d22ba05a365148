/**
 * Reads each polled source when its time has come, thousands of them on a few threads.
 *
 * <p>{@code Poller} claims what is due every second, by an index and with a lease that outlives a killed process, and no
 * more of one host than can be read soon. {@code SourceRead} is one read in steps that ask one host once each: the listing
 * and where it goes on, then the page of every entry that is new. {@code HostLanes} runs the steps: those at one host in
 * turn and each when the host may be asked again; what waits for a host holds no thread. So a host with 500 feeds takes
 * one thread at most, and memory is bounded by the reads under way and the characters that wait in them.
 *
 * <p>{@code Intervals} decides when a source is read next. Unless its owner set the interval, that is a tenth of the mean
 * gap between two times at which it brought something new ({@link dev.communique.ingest.source.Rhythm}, which names the
 * estimator's source), from five minutes to a day, with a tenth of jitter, and never sooner than the source asks (RSS ttl,
 * sy:updatePeriod, Cache-Control, Expires), up to a day. After failures it is drawn from a range that doubles ("full
 * jitter": M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015), after 410 a day, and never sooner
 * than Retry-After says. {@code Validation} finds out validators that lie.
 */
package dev.communique.ingest.poll;
