/**
 * Reads one address on the web: politely, and safely whoever serves it.
 *
 * <p>Each hop of a redirect passes the same gates in the same order: the host's turn ({@code Hosts}: one request at a
 * time, a pause between two), its robots.txt ({@code Robots}, RFC 9309, whose Crawl-delay lengthens the pause), the rule
 * about addresses ({@code AddressRule}, applied where names are resolved, so that what was checked is what is connected
 * to), and one exchange with limits of time, headers, size and unpacking ({@code Exchange}, {@code Unpacking}). Whatever
 * goes wrong is a {@code FetchException} with a counted reason and a sentence for the source's owner.
 *
 * <p>A call blocks its thread for at most twice {@code communique.fetch.longest} and a connection's patience a hop: once
 * for a turn that others have, once for the answer. An answer costs up to twice {@code communique.fetch.largest-bytes} of
 * heap while it is unpacked. Known robots.txt files, 5,000 at most, are kept in memory and read again after a restart.
 */
package dev.communique.ingest.fetch;
