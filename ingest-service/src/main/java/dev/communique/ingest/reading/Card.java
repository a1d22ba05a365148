package dev.communique.ingest.reading;

import java.util.Arrays;
import java.util.List;

/**
 * A card that a page shows over a name, flattened into the label: {@code Ж.Мбала Мбала Жан Президент Вестии}. The
 * surname stands there again, then the given names, then the office.
 *
 * @param role null where the card has none
 */
record Card(String name, String role) {
    /** The card in what was printed before a separator; null where there is none. */
    static Card in(String printed) {
        int space = printed.indexOf(' ');
        if (space < 4 || printed.charAt(1) != '.') {
            return null;
        }
        String name = printed.substring(0, space);
        String surname = name.substring(name.lastIndexOf('.') + 1);
        List<String> rest = Arrays.asList(printed.substring(space + 1).strip().split(" +"));
        int again = rest.indexOf(surname);
        if (surname.isEmpty() || again < 0 || again > 2) {
            return null;
        }
        int role = again + 1;
        while (role < rest.size() && !Words.TITLE.contains(Words.plain(rest.get(role)))) {
            role++;
        }
        return new Card(name, role == rest.size() ? null : String.join(" ", rest.subList(role, rest.size())));
    }
}
