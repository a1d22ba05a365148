package dev.communique.ingest.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who is known to speak: given by the client, printed in the date line, or presented in the head of the statement. */
final class People {
    private static final int MOST_KNOWN = 200;
    private static final List<String> INTERVIEWS = Words.list("kind.interview");

    private final List<Person> known = new ArrayList<>();
    private final Person main;
    private final HeadWords words;
    private final HeadPeople head;
    private final List<Person> russian;
    private final Byline byline;
    private Optional<Person> host;
    private final Map<String, Optional<Person>> found = new HashMap<>();
    private final Map<String, List<String>> folded = new HashMap<>();

    /**
     * @param certain people who are named as speakers outside the running text, the best known first
     * @param headLines headline, lead-in and role lines
     */
    People(List<Person> certain, List<String> headLines) {
        known.addAll(certain);
        main = certain.isEmpty() ? null : certain.get(0);
        words = new HeadWords(headLines);
        head = new HeadPeople(words);
        russian = new RussianHead(words).people();
        byline = new Byline(words, head, russian);
    }

    /** Whoever is named as the speaker outside the text; or null. */
    Person main() {
        return main;
    }

    /** Whether the head has this as the name of a paper or a channel: in quotation marks, or behind such a word. */
    boolean isOutlet(String name) {
        return words.isOutlet(name);
    }

    /** The one name in the head that begins or ends with this word: {@code Julian Vautrin} for {@code Julian}; or null. */
    String fullNameIn(String name) {
        return name.indexOf(' ') < 0 ? words.onlyName(NameText.folded(name)) : null;
    }

    /** Whether the head says that it is an interview. */
    boolean areInterviewed() {
        return Words.anyIn(INTERVIEWS, words.lower());
    }

    /** Everybody who is known by now. */
    List<Person> known() {
        return List.copyOf(known);
    }

    /** Whose statement the head says it is. */
    Byline byline() {
        return byline;
    }

    /** The person a label means, if they are known or presented in the head; or null. */
    Person find(Label label) {
        Optional<Person> before = found.get(label.name());
        if (before == null) {
            before = Optional.ofNullable(search(label));
            found.put(label.name(), before);
        }
        return before.orElse(null);
    }

    private Person search(Label label) {
        if (Script.of(label.name().charAt(0)).ideographic()) {
            return words.names(label.name()) ? remember(new Person(label.name(), null)) : null;
        }
        List<String> surnames = label.surnames().stream().map(NameText::folded).toList();
        if (surnames.isEmpty()) {
            return label.hasTitle() ? withTitle(label) : null;
        }
        List<Person> candidates = new ArrayList<>(known);
        russian.stream().filter(person -> isNamed(person, surnames)).forEach(candidates::add);
        for (Person person : head.withSurname(surnames)) {
            if (endsLike(person.name(), surnames) || isSurnameFirst(person, label)) {
                candidates.add(person);
            } else {
                String name = RussianName.matching(person.name(), surnames.get(surnames.size() - 1));
                candidates.add(new Person(name == null ? label.ownName() : name, null));
            }
        }
        Person best = null;
        for (Person person : candidates) {
            boolean fits = isNamed(person, surnames) && FullName.givenFit(person.name(), label.ownName())
                    || isSurnameFirst(person, label);
            if (fits && (best == null || fit(person, label) > fit(best, label))) {
                best = person;
            }
        }
        boolean bare = label.ownRole() == null && !label.hasHonorific() && surnames.size() == 1 && !label.hasInitials();
        if (bare && (best == null || best.name().indexOf(' ') < 0)) {
            Person byGivenName = byGivenName(surnames.get(0));
            best = byGivenName == null ? best : byGivenName;
        }
        if (best == null && head.withSurname(surnames).isEmpty()) {
            return null;
        }
        // A Ukrainian head presents people in the genitive; the label has the name as it is.
        boolean asItIs = best != null
                && surnames.size() > 1
                && Script.of(best.name().charAt(0)) == Script.CYRILLIC
                && !best.name().equals(label.ownName());
        best = asItIs ? new Person(NameText.written(label.ownName()), best.role()) : best;
        return remember(best == null ? new Person(NameText.written(label.ownName()), label.role()) : best);
    }

    // Ada: … where the head has one Ada Quill, and her office
    private Person byGivenName(String given) {
        List<Person> named = known.stream()
                .filter(person -> person.name().indexOf(' ') > 0)
                .filter(person -> FullName.words(person.name()).get(0).equals(given))
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        String name = named.isEmpty() ? words.onlyName(given) : null;
        Person person = name == null ? null : words.presentedAs(name);
        return person == null || person.role() == null ? null : person;
    }

    // Kawashima Yuko, Minister for Foreign Affairs, and Minister Kawashima
    private static boolean isSurnameFirst(Person person, Label label) {
        if (label.surnames().size() != 1) {
            return false;
        }
        List<String> names = FullName.words(person.name());
        boolean first = names.size() == 2
                && names.get(0).equals(NameText.folded(label.surnames().get(0)));
        return first && fit(person, label) > 2;
    }

    /** How well somebody with the label's surname fits the title in it, and how fully they are named. */
    private static int fit(Person person, Label label) {
        int shared = 0;
        if (person.role() != null) {
            String role = " " + person.role().toLowerCase(Locale.ROOT) + " ";
            for (String word : label.titles()) {
                shared += role.contains(word) ? 2 : 0;
            }
        }
        return shared * 2 + (person.name().indexOf(' ') > 0 ? 1 : 0);
    }

    /** The person a label means; made from the label itself where nobody is known by it. */
    Person of(Label label) {
        Person found = find(label);
        if (found != null) {
            return found.role() == null && label.role() != null
                    ? remember(new Person(found.name(), label.role()))
                    : found;
        }
        String printed = NameText.withoutHonorific(NameText.written(label.ownName()));
        String full = label.titleOnly() || label.hasInitials() ? null : fullNameIn(printed);
        String name = full == null ? printed : full;
        String role = label.role() == null ? label.ownRole() : label.role();
        return remember(new Person(name, role));
    }

    /** Whether the label means the host of a conversation with somebody else: {@code … Town Hall with Ivo Landt}. */
    boolean isHost(Label label) {
        if (host == null) {
            host = Optional.ofNullable(byline.host());
        }
        return host.isPresent()
                && isNamed(
                        host.get(),
                        label.surnames().stream().map(NameText::folded).toList());
    }

    private Person withTitle(Label label) {
        boolean cyrillic = Script.of(label.name().charAt(0)) == Script.CYRILLIC;
        if (cyrillic && !russian.isEmpty()) {
            return remember(russian.get(0));
        }
        List<String> title = Arrays.stream(label.name().split(" +"))
                .map(NameText::folded)
                .filter(w -> !w.equals("the"))
                .toList();
        String words = String.join(" ", title);
        for (Person person : known) {
            if (person.role() != null && startsLike(NameText.neutral(person.role()), NameText.neutral(words))) {
                return person;
            }
        }
        Person person = title.isEmpty() ? null : head.withTitle(title);
        person = person == null && !title.isEmpty() ? head.withTitleBehind(title) : person;
        person = person == null && !title.isEmpty() ? head.withLongTitle(title) : person;
        Person other = person == null && !title.isEmpty() ? head.withTitleBeforeComma() : null;
        person = other != null && startsLike(other.role().toLowerCase(Locale.ROOT), words) ? other : person;
        person = person == null ? this.words.inBrackets(title) : person;
        person = person == null ? this.words.aloneBelow(title) : person;
        boolean onlyMain = person == null && main != null && main.role() == null && known.size() == 1;
        person = onlyMain && label.hasOffice() ? main : person;
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
        if (known.size() < MOST_KNOWN && !known.contains(person)) {
            known.add(person);
            found.values().removeIf(Optional::isEmpty);
        }
        return person;
    }

    private boolean isNamed(Person person, List<String> surnames) {
        if (surnames.isEmpty()) {
            return false;
        }
        List<String> names = folded.computeIfAbsent(person.name(), People::foldedWords);
        if (names.isEmpty()) {
            return false;
        }
        boolean last = NameText.same(names.get(names.size() - 1), surnames.get(surnames.size() - 1));
        boolean first = NameText.same(names.get(0), surnames.get(0));
        if (surnames.size() == 1) {
            return last || first && names.size() == 1;
        }
        return last && first || haveAll(names, surnames);
    }

    // A loop: it is asked of everybody known for every new label.
    private static boolean haveAll(List<String> names, List<String> surnames) {
        for (String surname : surnames) {
            boolean found = false;
            for (int i = 0; i < names.size() && !found; i++) {
                found = NameText.same(names.get(i), surname);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static List<String> foldedWords(String name) {
        return Arrays.stream(name.split("[\\s.]+"))
                .map(NameText::folded)
                .filter(n -> !n.isEmpty())
                .toList();
    }

    private static boolean endsLike(String name, List<String> surnames) {
        String[] words = name.split("[\\s.]+");
        return NameText.folded(words[words.length - 1]).equals(surnames.get(surnames.size() - 1));
    }
}
