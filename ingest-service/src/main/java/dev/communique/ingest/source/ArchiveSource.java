package dev.communique.ingest.source;

import java.util.Map;

/**
 * An archive that is to be read.
 *
 * @param path the name of the archive
 * @param fields the archive's name for each field of ours; empty where they are the same
 */
public record ArchiveSource(SourceRef ref, String path, Map<String, String> fields) {
    static ArchiveSource of(Source source) {
        KindSettings settings = source.settings == null ? KindSettings.NONE : source.settings;
        return new ArchiveSource(source.ref(), source.path, settings.fields());
    }
}
