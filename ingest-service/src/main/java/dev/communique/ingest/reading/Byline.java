package dev.communique.ingest.reading;

import java.util.List;
import java.util.Set;

/** Says whose statement it is by what stands in its head: {@code Remarks by …}, an office and a name, a lead. */
final class Byline {
    private static final List<String> CONVERSATIONS = Words.list("conversation");
    private static final List<String> INTERVIEWS = Words.list("kind.interview");
    private static final Set<String> WITH = Set.of("with", "con", "mit", "avec", "com");
    private static final Set<String> BY = Set.of("by", "from");
    private static final Set<String> BY_OFFICE = Set.of("von", "par", "por");

    private final HeadWords words;
    private final HeadPeople head;
    private final HeadSubjects subjects;
    private final List<Person> russian;

    Byline(HeadWords words, HeadPeople head, List<Person> russian) {
        this.words = words;
        this.head = head;
        this.subjects = new HeadSubjects(words);
        this.russian = russian;
    }

    /** Whoever the head announces: {@code Remarks by Minister Quill}, {@code Minister Quill’s remarks}; or null. */
    Person announced() {
        Person by = head.after(BY);
        by = by == null ? byOffice() : by;
        by = by == null ? head.possessive() : by;
        return by == null ? subjects.subject() : by;
    }

    /** Whether a line above the text says to whom it may be attributed. */
    boolean isAttributed() {
        return words.mentions(HeadLines.ATTRIBUTION);
    }

    /** Whoever a statement without labels is by, as its head says; null where it does not. */
    Person of(boolean firstPerson) {
        Person person = head.after(BY);
        if (person == null && isAttributed()) {
            person = head.after(Set.of("to"));
        }
        if (person == null && Words.anyIn(INTERVIEWS, words.lower())) {
            Person guest = head.after(WITH);
            person = guest == null || guest.role() == null ? null : guest;
        }
        person = person == null ? byOffice() : person;
        person = person == null && !russian.isEmpty() ? russian.get(0) : person;
        person = person == null ? head.possessiveOrInitials() : person;
        person = person == null ? head.withTitleBeforeComma() : person;
        person = person == null ? words.inChinese() : person;
        person = person == null ? words.inArabic() : person;
        person = person == null ? head.withHonorific() : person;
        person = person == null ? subjects.beforeColon() : person;
        person = person == null ? subjects.subject() : person;
        person = person == null && firstPerson ? head.titledAnywhere() : person;
        boolean interview = person == null && Words.anyIn(INTERVIEWS, words.lower());
        if (!interview) {
            return person;
        }
        person = head.namedAfter(WITH);
        return person == null ? subjects.titledFirst() : person;
    }

    // Rede von Ministerin Wiese, and not an interview recorded by somebody
    private Person byOffice() {
        Person person = head.after(BY_OFFICE);
        return person == null || person.role() == null ? null : person;
    }

    /** The host of a conversation with somebody else: {@code … Town Hall with Ivo Landt}; or null. */
    Person host() {
        Person with = Words.anyIn(CONVERSATIONS, words.lower()) ? head.after(Set.of("with")) : null;
        boolean guest = with == null || with.role() != null || head.after(BY) == null;
        return guest ? null : with;
    }
}
