package dev.communique.analysis.speaker;

/**
 * An alias as the database has it.
 *
 * @param written its slug as texts give it
 * @param home empty where the alias is the same in every home
 * @param byHand whether people decided whose it is
 * @param judged whether it was compared with other names
 */
record StoredAlias(
        int key, String slug, String written, String home, String name, int person, boolean byHand, boolean judged) {
    AliasRef ref() {
        return new AliasRef(written, home);
    }
}
