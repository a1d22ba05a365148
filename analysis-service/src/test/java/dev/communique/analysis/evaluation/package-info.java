/**
 * How well themes find what people labelled. Texts are JSON Lines, one object a line with {@code text}, {@code labels} (a
 * list) and, where it is not English, {@code language}; a text is matched as one passage that an official says.
 *
 * <p>A theme is expected in a text that has one of its labels: its own slug, or the codes that it is given. Of a theme's
 * texts, precision is the share of those it takes that have a label, recall the share of those with a label that it takes,
 * F1 their harmonic mean, support how many have a label. Other fields of a line are left alone.
 */
package dev.communique.analysis.evaluation;
