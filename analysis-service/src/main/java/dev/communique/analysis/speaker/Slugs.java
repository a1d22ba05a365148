package dev.communique.analysis.speaker;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Finds slugs for new aliases: as written, and with the home where that is another's already. */
final class Slugs {
    private final Set<String> taken = new HashSet<>();

    /** @param near those with slugs that new ones could be given */
    Slugs(Collection<StoredAlias> near) {
        near.forEach(alias -> taken.add(alias.slug()));
    }

    String of(AliasRef ref) {
        String slug = ref.slugs().stream()
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no slug is left for " + ref));
        taken.add(slug);
        return slug;
    }
}
