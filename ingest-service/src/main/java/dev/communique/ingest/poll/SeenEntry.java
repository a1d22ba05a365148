package dev.communique.ingest.poll;

/**
 * What is remembered of an entry.
 *
 * @param contentHash of the entry when it was read to the end; empty where its page is to be tried again
 * @param isFromPage whether its page was ever read: a feed's summary must not replace a statement that counts
 * @param isBackfill whether it was first seen by a back-fill and not read to the end yet
 */
record SeenEntry(String contentHash, boolean isFromPage, boolean isBackfill) {
    static final SeenEntry NEVER = new SeenEntry("", false, false);

    boolean isToBeTriedAgain() {
        return contentHash.isEmpty() && this != NEVER;
    }
}
