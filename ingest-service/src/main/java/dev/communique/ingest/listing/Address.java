package dev.communique.ingest.listing;

import dev.communique.ingest.statement.CanonicalAddress;
import dev.communique.ingest.statement.InvalidFieldException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as listings print them. */
final class Address {
    private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[\\s\"<>\\\\^`{|}]");
    private static final int LONGEST = 4096;

    private Address() {}

    /** The absolute http or https address that browsers would go to; empty where there is none. */
    static Optional<String> absolute(String base, String printed) {
        if (printed == null || printed.isBlank() || printed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String address = URI.create(base).resolve(encoded(printed.strip())).toString();
            return address.matches("(?i)https?://[^/].*") ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By which two spellings of one address are told to be the same. */
    static String key(String address) {
        try {
            return CanonicalAddress.of(address);
        } catch (InvalidFieldException e) {
            return address;
        }
    }

    // Publishers print addresses as browsers take them.
    private static String encoded(String link) {
        return NOT_IN_ADDRESSES
                .matcher(link)
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }
}
