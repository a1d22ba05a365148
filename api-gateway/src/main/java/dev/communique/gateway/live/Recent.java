package dev.communique.gateway.live;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Recognises records that a topic holds twice, because their sender crashed before it could remember. */
final class Recent {
    /** A sender repeats what it sent within the last moments; this is minutes under full load. */
    private static final int REMEMBERED = 20_000;

    private final Set<String> identities = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** The entry, without its events where it repeats one. */
    Entry once(Entry entry) {
        return identities.add(entry.identity()) ? entry : entry.silent();
    }
}
