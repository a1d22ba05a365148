package dev.communique.ingest.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * By what a statement's translations are found: numbers that stand for addresses, equal for equal ones.
 *
 * @param own of its address
 * @param neutral of its address without what names the language; null for a home page
 * @param translations of the addresses on the same site where its page says that it stands in other languages
 */
public record LinkedAddresses(long own, Long neutral, List<Long> translations) {
    public LinkedAddresses {
        translations = List.copyOf(translations);
    }

    /** Null for a statement without an address. */
    public static LinkedAddresses of(ReadStatement statement) {
        if (statement.url() == null) {
            return null;
        }
        String own = CanonicalAddress.of(statement.url());
        String neutral = NeutralAddress.of(own);
        String family = HostName.family(CanonicalAddress.hostOf(statement.url()));
        return new LinkedAddresses(
                hash(own),
                neutral == null ? null : hash(neutral),
                neutral == null || family == null
                        ? List.of()
                        : statement.translations().stream()
                                .map(alternate -> onSameSite(alternate.url(), family))
                                .filter(Objects::nonNull)
                                .filter(address -> !address.equals(own))
                                .distinct()
                                .map(LinkedAddresses::hash)
                                .toList());
    }

    /** Null for a page of another site, for a home page, and for what is no address at all. */
    private static String onSameSite(String url, String family) {
        try {
            String address = CanonicalAddress.of(url);
            return family.equals(HostName.family(CanonicalAddress.hostOf(url))) && NeutralAddress.of(address) != null
                    ? address
                    : null;
        } catch (InvalidFieldException e) {
            return null;
        }
    }

    private static long hash(String address) {
        byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
        return MurmurHash3.hash128x64(bytes, 0, bytes.length, 0)[0];
    }
}
