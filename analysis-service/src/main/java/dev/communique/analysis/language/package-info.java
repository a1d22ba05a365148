/**
 * The languages of passages and the language of themes.
 *
 * <p>A text is cut into words the same way in every language ({@link dev.communique.analysis.language.WordCutter}: UAX
 * #29 with a few departures, {@code WordBreaks}). Each word by itself becomes a term in each of three fields
 * ({@link dev.communique.analysis.language.WordForms}): first its letters are made plain ({@code Letters}: NFKC, no
 * soft hyphens, one apostrophe, digits 0 to 9, no full stops in acronyms), then what the language attaches is put aside
 * ({@code Attached}), then case and marks go and the rest is stemmed. Nothing moves an offset, and what a word becomes
 * can be remembered by the word. Analyzers, archive and live matcher all use these two steps, so they agree. Limits: a
 * Ukrainian form of several words has only the likeliest one's lemma; words of over 100 characters are no words; what
 * stemmers confuse ({@code organ}, {@code organization}) only {@code exact:} tells apart.
 *
 * <p>A query goes {@code QueryText} (every character in its place, quotation marks made plain), {@code QueryLexer},
 * {@code QuerySyntax} (mistakes with their places, bounds), Lucene's {@code StandardSyntaxParser} (the tree),
 * {@code QueryBuilder} and {@code IntervalReader} (the query), {@code Contradiction}. It departs from Lucene's builder
 * where that runs something else than what people read: AND binds closer than OR also without parentheses, a word with
 * hyphens is a phrase, wildcards look among words and not among stems; and it refuses what Lucene would silently run as
 * something else. The cost of reading is linear in the text, but for contradictions: exclusions times words.
 */
package dev.communique.analysis.language;
