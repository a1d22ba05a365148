package dev.communique.ingest.reading;

import java.util.Set;

/** Finds whom a line of the head is about: who is quoted, who did something, whom a headline begins with. */
final class HeadSubjects {
    private static final int FULL_NAME = 2;
    private static final Set<String> VERBS = Words.set("subject.verb");

    private final HeadWords words;

    HeadSubjects(HeadWords words) {
        this.words = words;
    }

    /** Whoever is quoted in the headline: {@code Ada Quill: “We act openly”}; or null. */
    Person beforeColon() {
        String name = words.size() > 2 ? words.nameFrom(0) : null;
        int end = name == null ? 0 : name.split(" ").length;
        boolean quoted = end >= FULL_NAME
                && end < words.size()
                && words.get(end - 1).text().endsWith(":")
                && "“«\"„‘'".indexOf(words.get(end).text().charAt(0)) >= 0;
        return quoted ? new Person(name, null) : null;
    }

    /** Whoever the headline begins with, if by surname only: {@code Minister Quill in an interview}; or null. */
    Person titledFirst() {
        Person person = words.size() > 1 && words.get(0).title() ? new HeadTitle(words).personAt(0) : null;
        return person == null || person.role() == null ? null : person;
    }

    /** Whoever a line of the head tells of with a full name and what they did: {@code Pavel Orlin met with …}; or null. */
    Person subject() {
        for (int i = 0; i + FULL_NAME < words.size(); i++) {
            boolean begins = i == 0 || words.get(i - 1).ends();
            String name = begins ? words.nameFrom(i) : null;
            int length = name == null ? 0 : name.split(" ").length;
            if (length >= FULL_NAME
                    && i + length < words.size()
                    && !words.get(i + length - 1).ends()
                    && VERBS.contains(words.get(i + length).text())) {
                return new Person(name, null);
            }
        }
        return null;
    }
}
