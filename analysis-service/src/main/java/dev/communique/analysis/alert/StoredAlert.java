package dev.communique.analysis.alert;

import java.time.Instant;

/** @param document the record of topic {@code alerts} */
record StoredAlert(String id, String rule, Instant at, String document) {}
