package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Label.Form;

/** What proves a candidate by itself: a question word, an office in capitals, initials, a person whom the head presents. */
final class LabelProof {
    private final Seen seen;
    private final People people;

    LabelProof(Seen seen, People people) {
        this.seen = seen;
        this.people = people;
    }

    /** @param sure whether the part can be relied on when others are judged by it */
    record Verdict(Part part, boolean sure) {}

    /**
     * The part that the label gives, or null where nothing proves it.
     *
     * @param speaks something is said behind the label
     */
    Verdict of(Label label, boolean speaks) {
        if (!label.named()) {
            return isProvedWord(label) ? new Verdict(Part.of(label.word()), true) : null;
        }
        return speaks || label.form() == Form.BRACKETS ? named(label) : null;
    }

    private Verdict named(Label label) {
        if (people.isHost(label)) {
            return new Verdict(Part.ASKER, true);
        }
        Person known = people.find(label);
        boolean person = known != null;
        boolean inOffice = person && known.role() != null;
        if (!inOffice && label.personLike() && label.hasOutletBehind() && !label.hasOffice()) {
            return new Verdict(Part.ASKER, true);
        }
        Part part = label.hasOutlet() && !person ? Part.ASKER : Part.OFFICIAL;
        boolean office = hasOffice(label);
        boolean weak = !label.laidOut() && (label.form() == Form.WEAK || label.form() == Form.ALONE);
        boolean presented = person && label.hasHonorific(); // Mme Claire Orval - …
        boolean marked = (person || office || isMarked(label)) && (!weak || presented || comesAgain(label));
        if (label.form() == Form.BRACKETS || marked) {
            boolean official = person || office || label.note() != null || label.hasHonorific();
            return new Verdict(part, official || label.hasOutlet());
        }
        if (label.form() == Form.COLON
                && label.ownRole() != null
                && label.hasOffice()
                && label.personLike()
                && !label.surnames().isEmpty()) {
            return new Verdict(part, true); // President of Lorania Grigory Velsky:
        }
        if (label.form() == Form.COLON && label.titleOnly() && label.hasOffice() && seen.asks()) {
            return new Verdict(part, person);
        }
        if (label.form() == Form.COLON && seen.inFullAndShort(label.key())) {
            return new Verdict(part, false);
        }
        if (seen.inTurn(label.key()) && label.personLike()) {
            return new Verdict(part, label.hasOutlet() || label.hasHonorific() || label.hasOffice());
        }
        return null;
    }

    private static boolean hasOffice(Label label) {
        return label.capitals() && (label.hasOffice() || label.hasHonorific())
                || label.role() != null && label.hasOffice();
    }

    private boolean isMarked(Label label) {
        boolean alone = label.form() == Form.ALONE && seen.questionsAlone();
        return label.hasInitials()
                || label.isReporter()
                || label.role() != null && (label.capitals() || label.hasHonorific() || alone)
                || label.note() != null && !label.surnames().isEmpty();
    }

    // A single letter, or a word alone in its line, proves nothing by itself.
    private boolean isProvedWord(Label label) {
        if (label.laidOut()) {
            return true;
        }
        if (label.form() == Form.ALONE) {
            return comesAgain(label) || seen.questionsAlone();
        }
        boolean letter =
                label.name().length() == 1 && !Script.of(label.name().charAt(0)).ideographic();
        if (!letter) {
            return label.form() != Form.WEAK || seen.hasCounterpart(label);
        }
        if (label.name().equals("Q")) {
            return label.form() == Form.COLON || comesAgain(label) || seen.officeInCapitals();
        }
        return (label.form() == Form.COLON || comesAgain(label)) && seen.hasCounterpart(label);
    }

    private boolean comesAgain(Label label) {
        return seen.times(label.key()) >= 2;
    }
}
