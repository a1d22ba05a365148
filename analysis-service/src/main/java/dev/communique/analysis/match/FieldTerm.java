package dev.communique.analysis.match;

/** A word as a field has it. */
record FieldTerm(Field field, String text) {}
