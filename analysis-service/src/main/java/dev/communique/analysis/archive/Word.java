package dev.communique.analysis.archive;

import dev.communique.analysis.language.Terms;

/**
 * A word of a text; its place in the list of words is its position in every field.
 *
 * @param start in code units of the text
 * @param end exclusive
 */
record Word(int start, int end, Terms terms) {}
