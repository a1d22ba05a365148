package dev.communique.analysis.speaker;

import dev.communique.analysis.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The last person of a page; callers see opaque text. */
record PersonCursor(int rank, String slug) {
    static final PersonCursor BEFORE_ALL = new PersonCursor(-1, "");

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((rank + "/" + slug).getBytes(StandardCharsets.UTF_8));
    }

    static PersonCursor of(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 2);
            return new PersonCursor(Integer.parseInt(parts[0]), parts[1]);
        } catch (RuntimeException e) {
            throw ProblemException.invalid("cursor", "cursor must be what next said on the page before");
        }
    }
}
