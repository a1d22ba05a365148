package dev.communique.analysis.intake;

/** A record that could not be analysed, and a sentence that says why. */
record SetAside(IncomingRecord record, String reason) {}
