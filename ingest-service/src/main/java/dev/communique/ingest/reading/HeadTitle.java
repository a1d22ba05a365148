package dev.communique.ingest.reading;

/** Reads a title and the name behind it in a headline: {@code Coordinator for Strategic Communications Jonas Kael}. */
final class HeadTitle {
    private static final int MOST_ROLE_WORDS = 14;
    private static final int FULL_NAME = 2;

    private final HeadWords words;

    HeadTitle(HeadWords words) {
        this.words = words;
    }

    /** The person whose title, honorific or name begins there; or null. */
    Person personAt(int first) {
        int at = first;
        while (at < words.size() && isBeforePerson(words.get(at))) {
            at++;
        }
        int name = at;
        boolean inRole = false;
        while (name < words.size() && name - at < MOST_ROLE_WORDS) {
            HeadWord word = words.get(name);
            if (word.title() || isBeforePerson(word) || word.capital() && !word.endsName() && titleFollows(name)) {
                inRole |= word.title();
            } else if (inRole && isLink(name)) {
                int end = complementEnd(name);
                if (end < 0) {
                    return inComplement(at, name);
                }
                name = end - 1;
            } else {
                break;
            }
            name++;
        }
        String person = name < words.size() ? words.nameFrom(name) : null;
        if (person == null || name > at && !inRole && !isBeforePerson(words.get(name - 1))) {
            return null;
        }
        if (!inRole) {
            boolean honorific =
                    at > first && !Words.ARTICLE.contains(words.get(at - 1).text());
            boolean full = person.indexOf(' ') > 0 && at == first || honorific; // the United States are nobody
            return full ? new Person(person, words.roleBehind(name + person.split(" ").length)) : null;
        }
        return new Person(person, words.role(at, name));
    }

    private boolean isLink(int i) {
        HeadWord word = words.get(i);
        boolean and = word.folded().length() == 1
                || word.folded().equals("and")
                || word.folded().equals("et");
        return Words.ROLE_LINK.contains(word.text())
                && i + 1 < words.size()
                && (!and || words.get(i - 1).title() && words.get(i + 1).title());
    }

    /** Where the role goes on behind what a link leads to; -1 where it ends there. */
    private int complementEnd(int link) {
        int i = afterLinks(link);
        while (i < words.size() && words.get(i).capital() && !words.get(i).endsName()) {
            if (words.get(i).title()) {
                return i;
            }
            if (words.get(i).ends()) {
                boolean honorific = i + 1 < words.size() && isBeforePerson(words.get(i + 1));
                return honorific ? i + 1 : -1;
            }
            i++;
        }
        return i < words.size() && isLink(i) && i > link + 1 ? i : -1;
    }

    private int afterLinks(int link) {
        int i = link;
        while (i < words.size() && isLink(i)) {
            i++;
        }
        return i;
    }

    // Coordinator for Strategic Communications Jonas Kael: the name is what the capitals end with.
    private Person inComplement(int at, int link) {
        int start = afterLinks(link);
        int end = start;
        while (end < words.size() && words.get(end).capital() && !words.get(end).endsName()) {
            end++;
            if (words.get(end - 1).ends() || words.get(end - 1).possessive()) {
                break;
            }
        }
        return end - start <= FULL_NAME
                ? null
                : new Person(words.joined(end - FULL_NAME, end), words.role(at, end - FULL_NAME));
    }

    /** An honorific or an article before a name. */
    private static boolean isBeforePerson(HeadWord word) {
        return Words.HONORIFIC.contains(word.folded())
                || Words.ARTICLE.contains(word.text())
                || word.text().startsWith("H.E");
    }

    private boolean titleFollows(int at) {
        for (int i = at + 1;
                i < Math.min(words.size(), at + 5) && !words.get(i - 1).ends();
                i++) {
            if (words.get(i).title()) {
                return true;
            }
            if (words.get(i).endsName()) {
                return false;
            }
        }
        return false;
    }
}
