package dev.communique.ingest.statement;

import java.util.Set;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** What the labels of a host say: which site it is, and for which device. */
final class HostName {
    private static final Set<String> DEVICES = Set.of("m", "mobile", "amp");
    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    private HostName() {}

    /**
     * Without {@code www.}, and without a first label for mobile or AMP pages. Such a label stays where nothing but a
     * suffix under which anybody registers would be left: {@code m.gov.example} may be a site of its own.
     */
    static String plain(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        name = name.startsWith("www.") ? name.substring(4) : name;
        int dot = name.indexOf('.');
        if (dot > 0 && DEVICES.contains(name.substring(0, dot))) {
            String rest = name.substring(dot + 1);
            String site = rest.startsWith("www.") ? rest.substring(4) : rest;
            return isSite(site) ? site : name;
        }
        return name;
    }

    private static boolean isSite(String host) {
        return host.indexOf('.') > 0 && family(host) != null;
    }

    /** What somebody registered: the same for all hosts of one site; null where nobody can have. */
    static String family(String host) {
        return SUFFIXES.getDomainRoot(host);
    }
}
