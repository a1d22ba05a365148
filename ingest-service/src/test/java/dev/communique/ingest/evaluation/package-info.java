/**
 * Says how well statements are read, by comparing what {@link dev.communique.ingest.reading.StatementReader} makes of a
 * folder of files with what a person labelled in the folder's {@code labels.jsonl}, one JSON object a line.
 *
 * <p>A label has {@code file} and any of {@code title}, {@code published}, {@code delivered} (a date or an instant),
 * {@code main_speaker}, {@code language}, {@code url}, {@code publisher} ({@code name}, {@code country}, {@code zone},
 * {@code language}), {@code turns} (each {@code kind}, {@code speaker}, {@code first} and {@code last}: its first and
 * its last three to six words) and {@code boilerplate} (strings that must not be let through). What a label does not
 * have is not measured; {@code null} says that there is none. The reader is given the file, {@code url} and
 * {@code publisher}, nothing else.
 *
 * <p>Words are runs of letters and digits, without case, accents kept; a character is a word where its script has no
 * blanks. Punctuation and white space are never compared. The measures:
 *
 * <ul>
 *   <li><b>borders</b>: labelled turns for which there is a turn that begins with the first words and ends with the
 *       last, directions in brackets at either end aside; each labelled turn has at most one, and their order holds
 *   <li><b>turns</b>: labelled turns with exact borders and the right kind
 *   <li><b>speakers</b>: labelled turns with exact borders and the right speaker; a turn that was not found has none.
 *       Names are one where all words of the label's are in the other, or two written-out words or more that were read
 *       are all in the label's, whatever their order, case, accents and honorifics; a labelled initial stands for a
 *       word. An asker may be named by the outlet
 *   <li><b>dates</b>: the day, and where an instant is labelled the instant; <b>titles</b>: word for word;
 *       <b>main speakers</b>: as speakers; <b>languages</b>: without region
 *   <li><b>lost</b>: words of the labelled turns, from first to last and without labelled boilerplate between them as
 *       the file shows them, that stand in no passage, by the longest common subsequence of both texts
 *   <li><b>let through</b>: labelled boilerplate words that stand in passages where the labelled turns have nothing,
 *       counted where at least three in a row do, or the whole string
 * </ul>
 *
 * <p>Each is a share of what was labelled, summed over files, so that a long statement weighs more in turns and words
 * and the same in dates. {@code extra} counts turns that no label claims.
 */
package dev.communique.ingest.evaluation;
