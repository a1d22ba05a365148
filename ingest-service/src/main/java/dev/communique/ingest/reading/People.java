package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is known to speak: given by the client, printed in the date line, or presented in the head of the statement. */
final class People {
    private static final List<String> CONVERSATIONS = Words.list("conversation");
    private static final Set<String> BY = Set.of("by", "from");

    private final List<Person> known = new ArrayList<>();
    private final HeadWords words;
    private final HeadPeople head;
    private Optional<Person> host;
    private final Map<String, Optional<Person>> found = new HashMap<>();

    /**
     * @param certain people who are named as speakers outside the running text, the best known first
     * @param headLines headline, lead-in and role lines
     */
    People(List<Person> certain, List<String> headLines) {
        known.addAll(certain);
        words = new HeadWords(headLines);
        head = new HeadPeople(words);
    }

    /** The best known speaker, or null. */
    Person main() {
        return known.isEmpty() ? null : known.get(0);
    }

    /** Whoever a statement without labels is by, as its head says; null where it does not. */
    Person byline() {
        Person person = head.after(BY);
        if (person == null && words.mentions(HeadLines.ATTRIBUTION)) {
            person = head.after(Set.of("to"));
        }
        if (person == null && words.mentions("interview")) {
            Person guest = head.after(Set.of("with"));
            person = guest == null || guest.role() == null ? null : guest;
        }
        person = person == null ? nominative(head.possessiveOrInitials()) : person;
        person = person == null ? head.withTitleBeforeComma() : person;
        person = person == null ? words.inChinese() : person;
        return person == null ? head.withHonorific() : person;
    }

    /** The person a label means, if they are known or presented in the head; or null. */
    Person find(Label label) {
        return found.computeIfAbsent(label.name(), name -> Optional.ofNullable(search(label)))
                .orElse(null);
    }

    private Person search(Label label) {
        if (Script.of(label.name().charAt(0)).ideographic()) {
            return words.names(label.name()) ? remember(new Person(label.name(), null)) : null;
        }
        List<String> surnames = label.surnames().stream().map(NameText::folded).toList();
        if (surnames.isEmpty()) {
            return label.hasTitle() ? withTitle(label) : null;
        }
        for (Person person : known) {
            if (isNamed(person, surnames)) {
                return person;
            }
        }
        Person person = head.withSurname(surnames);
        if (person == null) {
            return null;
        }
        // A Russian head presents people in the genitive; the label has the name as it is.
        boolean inflected = !endsLike(person.name(), surnames);
        return remember(inflected ? new Person(label.name(), null) : person);
    }

    /** The person a label means; made from the label itself where nobody is known by it. */
    Person of(Label label) {
        Person found = find(label);
        if (found != null) {
            return found.role() == null && label.role() != null ? new Person(found.name(), label.role()) : found;
        }
        String written = NameText.withoutHonorific(NameText.written(label.name()));
        int name = titleLength(written);
        if (name == 0 || name == written.length() || label.surnames().isEmpty()) {
            return new Person(written, label.role());
        }
        String role = label.role() == null ? written.substring(0, name).strip() : label.role();
        return new Person(NameText.withoutHonorific(written.substring(name).strip()), role);
    }

    /** Whether the label means the host of a conversation with somebody else: {@code … Town Hall with Ivo Landt}. */
    boolean isHost(Label label) {
        if (host == null) {
            Person with = Words.anyIn(CONVERSATIONS, words.lower()) ? head.after(Set.of("with")) : null;
            Person by = with == null || with.role() != null ? null : head.after(BY);
            host = Optional.ofNullable(by == null ? null : with);
        }
        return host.isPresent()
                && isNamed(
                        host.get(),
                        label.surnames().stream().map(NameText::folded).toList());
    }

    private Person withTitle(Label label) {
        List<String> title = Arrays.stream(label.name().split(" +"))
                .map(NameText::folded)
                .filter(w -> !w.equals("the"))
                .toList();
        String words = String.join(" ", title);
        for (Person person : known) {
            if (person.role() != null && startsLike(person.role().toLowerCase(Locale.ROOT), words)) {
                return person;
            }
        }
        Person person = title.isEmpty() ? null : head.withTitle(title);
        return person == null ? null : remember(person);
    }

    // "president" must not mean the vice president.
    private static boolean startsLike(String role, String title) {
        return role.equals(title)
                || role.startsWith(title + " ")
                || role.startsWith(title + ",")
                || role.startsWith("the " + title);
    }

    private Person remember(Person person) {
        known.add(person);
        return person;
    }

    private static boolean isNamed(Person person, List<String> surnames) {
        if (surnames.isEmpty()) {
            return false;
        }
        List<String> names = Arrays.stream(person.name().split("[\\s.]+"))
                .map(NameText::folded)
                .filter(n -> !n.isEmpty())
                .toList();
        if (names.isEmpty()) {
            return false;
        }
        boolean last = NameText.same(names.get(names.size() - 1), surnames.get(surnames.size() - 1));
        boolean first = NameText.same(names.get(0), surnames.get(0));
        boolean all = surnames.stream().allMatch(s -> names.stream().anyMatch(n -> NameText.same(n, s)));
        return surnames.size() == 1 ? last || first && names.size() == 1 : last && (all || first) || all;
    }

    private static boolean endsLike(String name, List<String> surnames) {
        String[] words = name.split("[\\s.]+");
        return NameText.folded(words[words.length - 1]).equals(surnames.get(surnames.size() - 1));
    }

    // Выступление министра … П.А.Орлина: where the title is a man's in the genitive, the surname is too.
    private static Person nominative(Person person) {
        if (person == null
                || person.role() == null
                || !person.name().matches("\\p{Lu}\\.\\s?(\\p{Lu}\\.)?\\s?[А-ЯЁ].*[внр]а")) {
            return person;
        }
        return new Person(person.name().substring(0, person.name().length() - 1), null);
    }

    private static int titleLength(String written) {
        int end = 0;
        int at = 0;
        for (String word : written.split(" ")) {
            boolean title = Words.TITLE.contains(Words.plain(word));
            boolean particle = Words.PARTICLE.contains(Words.plain(word)) && end > 0;
            at += word.length() + 1;
            if (!title && !particle) {
                return end;
            }
            end = !title ? end : Math.min(at, written.length());
        }
        return written.length();
    }
}
