package dev.communique.analysis.intake;

import java.time.Instant;

/** @param at when the revision was analysed */
record AnalysedEvent(MentionsRecord mentions, Instant at) {}
