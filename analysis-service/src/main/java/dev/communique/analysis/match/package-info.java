/**
 * Which of many standing queries fit a passage, and where: the inverse of search. {@link
 * dev.communique.analysis.match.QueryIndex} is the door; what it answers is by definition what Lucene's {@code
 * Weight.matches} answers for the same query on a {@code MemoryIndex} of the passage, and properties hold it to that.
 *
 * <h2>Queries</h2>
 *
 * A query is a tree of combinations ({@code Clause}) over atoms ({@code Atom}): a term, a phrase with gaps, near words, all
 * words that an automaton accepts (prefix, wildcard), and whatever only Lucene can answer (intervals, near words that stand
 * twice). Equal atoms of different queries are one. The idea is that of publish/subscribe systems (Yan and García-Molina,
 * “Index structures for selective dissemination of information under the Boolean model”, TODS 19, 1994; Whang and others,
 * “Indexing Boolean expressions”, VLDB 2009) and of Lucene's own Monitor: a passage is asked about its words, not about
 * every query.
 *
 * <ul>
 *   <li>An atom is anchored on what is rarest of all that it needs ({@code Triggers}): a phrase on its rarest word.
 *   <li>A query is anchored on its cheapest part ({@code Anchors}): of a conjunction one part; of an alternative all, or,
 *       where m must hold, all but the m − 1 most frequent.
 *   <li>Frequencies are those that this process saw ({@code Vocabulary} samples passages). Before it saw any, longer words
 *       are taken for rarer; after 1,000 passages, and then after ten times as many, anchors are chosen again.
 * </ul>
 *
 * <h2>Passages</h2>
 *
 * <ol>
 *   <li>{@code PassageTerms}: each word is looked up by its letters in the vocabulary, which knows its term in every field,
 *       so that stemming is done once a word and not once an occurrence. Positions of a term are a chain through arrays;
 *       what arrays hold is valid only where it is marked with the passage's number, so nothing is cleared in between.
 *   <li>{@code Evaluation}: for every different term the atoms that are anchored on it are answered, each at most once; an
 *       automaton has met a term of the vocabulary before or is run on it once ({@code Acceptors}).
 *   <li>The queries anchored on an atom that holds are answered in whole, and the places of all that holds are collected.
 * </ol>
 *
 * The time a passage takes is that of its words, plus that of atoms whose rarest word it has, plus that of what matches;
 * queries that have nothing to do with it cost nothing. What Lucene is needed for is asked only where all needed words are
 * there, of an index of those words alone.
 *
 * <h2>Changes</h2>
 *
 * A set of queries never changes, so whoever matches with it is not disturbed; {@code QueryIndex.with} gives another. It is
 * made of segments ({@code Segments}), each at least twice as large as the next: a change compiles its own queries into a
 * segment of their own, together with segments that are not larger (Bentley and Saxe, “Decomposable searching problems I”,
 * Journal of Algorithms 1, 1980). A query is thereby compiled anew about log₂ n times at most. Removed ones are marked, and
 * dropped when half of a segment is.
 *
 * <h2>Limits</h2>
 *
 * A query that fails on a passage is taken out and named ({@code QueryIndex.setAside}); the others go on. The vocabulary
 * keeps about 250,000 words (90 MB a language) and then starts anew. A query that needs no word at all is asked of every
 * passage. Queries for several passages together ({@code Standing.together}) are answered in a second step: their atoms in
 * every passage of the unit, then the combination over what was found in any.
 */
package dev.communique.analysis.match;
