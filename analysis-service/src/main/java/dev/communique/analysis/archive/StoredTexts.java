package dev.communique.analysis.archive;

import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionRef;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** Where the texts are that the index refers to. */
interface StoredTexts {
    /** Those that are stored already: the index may be a moment ahead. */
    Map<RevisionRef, Revision> load(Collection<RevisionRef> refs) throws SQLException;
}
