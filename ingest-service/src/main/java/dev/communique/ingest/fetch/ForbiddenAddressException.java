package dev.communique.ingest.fetch;

import java.net.UnknownHostException;

/** A name stands for an address that must not be connected to. */
final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String sentence) {
        super(sentence);
    }
}
