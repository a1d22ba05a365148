package dev.communique.analysis.statement;

/** Someone who is named as speaking. */
public record Speaker(String slug, String name) {}
