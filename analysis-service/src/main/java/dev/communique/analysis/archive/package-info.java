/**
 * All passages that were published, to look back at: previews, back-fills and search.
 *
 * <p><b>The index.</b> A statement is a block of documents in Lucene, its passages in order and then one for itself, which
 * has the title. A newer revision replaces the block. The text stands in the database and not here. The fields {@code
 * text}, {@code exact} and {@code cased} have the same words at the same positions; postings hold positions, and where
 * each word stands in the text is kept once beside them ({@link dev.communique.analysis.archive.WordTable}). Offsets in the
 * postings of all three would be the same numbers three times: 1.64 times the text instead of 1.2.
 *
 * <p><b>Searching.</b> A query is a tree of clauses whose leaves (words, phrases, prefixes, intervals) are sought within one
 * passage ({@link dev.communique.analysis.archive.Clause}). For each segment a leaf is a set of passages, a bit each; it
 * becomes a set of units (passages, turns or statements: runs of documents, named by their first), and the tree is combined
 * by AND, OR and AND NOT of such sets ({@link dev.communique.analysis.archive.SegmentClauses}). Going down again, a leaf is
 * evidence where it holds and everything that it is a part of holds. So counting needs no positions, and costs a pass over
 * the leaves' postings and a bit a clause and document.
 *
 * <p><b>Evidence.</b> Spans of words, prefixes and exact phrases come from one walk over the postings, in the order of
 * documents; for intervals and near words Lucene is asked passage by passage, some ten microseconds each ({@link
 * dev.communique.analysis.archive.Places}).
 *
 * <p><b>Feeding.</b> {@link dev.communique.analysis.archive.ArchiveConsumer} reads topic {@code statements} in no group. The
 * position in each partition is committed with what was indexed up to there, so {@code kill -9} at any moment costs the
 * reading of what came since, and nothing twice: a revision that is not newer than the one that is here is ignored.
 *
 * <p><b>Limits.</b> Counts and certainty see a leaf by passage, not how often it stands there. A preview needs about {@code
 * clauses · passages / 8} bytes of the largest segment; two run at once. Languages without an analyzer have documents, but
 * no words.
 */
package dev.communique.analysis.archive;
