package dev.communique.ingest.reading;

import dev.communique.ingest.reading.Label.Form;
import dev.communique.ingest.reading.LabelProof.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which of the candidates in a statement are labels, and who asks and who answers, with all of them in view.
 * A candidate is proved by itself ({@link LabelProof}), by others of its style, as a slip of another ({@link Slips}),
 * or by its place ({@link Askers}). What nothing proves is part of the turn before.
 */
final class Labels {
    private static final int STYLE = 2;

    private final List<Paragraph> paragraphs;
    private final Label[] candidates;
    private final Part[] parts;
    private final boolean[] certain;
    private final boolean[] typos;
    private final Seen seen;

    Labels(List<Paragraph> paragraphs, Label[] candidates, Seen seen, People people) {
        this.paragraphs = paragraphs;
        this.candidates = candidates.clone();
        this.parts = new Part[candidates.length];
        this.certain = new boolean[candidates.length];
        this.typos = new boolean[candidates.length];
        this.seen = seen;
        LabelProof proof = new LabelProof(seen, people);
        prove(proof);
        if (present(people)) {
            prove(proof);
        }
        nameAskersAgain(people);
        hostsAsk();
        correctSlips(people);
        proveByStyle();
        proveBySlot();
        interviewersAsk(people);
        new Askers(paragraphs, this, seen).find();
    }

    /** The label that opens a turn at this paragraph, or null. */
    Label at(int paragraph) {
        return parts[paragraph] == null ? null : candidates[paragraph];
    }

    Part part(int paragraph) {
        return parts[paragraph];
    }

    boolean isTypo(int paragraph) {
        return typos[paragraph];
    }

    int size() {
        return parts.length;
    }

    /** The first paragraph with a label; the number of paragraphs where there is none. */
    int first() {
        return next(-1);
    }

    /** The next paragraph with a label; the number of paragraphs where there is none. */
    int next(int paragraph) {
        int next = paragraph + 1;
        while (next < parts.length && parts[next] == null) {
            next++;
        }
        return next;
    }

    /** What the paragraph begins with, whether it was accepted or not; or null. */
    Label candidate(int paragraph) {
        return candidates[paragraph];
    }

    boolean isCertainOfficial(int paragraph) {
        return parts[paragraph] == Part.OFFICIAL && certain[paragraph];
    }

    /** Whether something is said behind the label, there or, where it stands alone, in the next paragraph. */
    boolean speaks(int paragraph) {
        Label label = candidates[paragraph];
        boolean above = paragraph + 1 < candidates.length
                && candidates[paragraph + 1] == null
                && label.personLike()
                && (seen.inTurn(label.key()) || standsAbove(label));
        return label.form() == Form.ALONE
                || above
                || label.textStart() < paragraphs.get(paragraph).text().length();
    }

    // President of Lorania Grigory Velsky: in a line of its own, though he speaks but once
    private static boolean standsAbove(Label label) {
        boolean inOffice = label.ownRole() != null && label.hasOffice();
        return label.form() == Form.COLON && !label.surnames().isEmpty() && inOffice;
    }

    void accept(int paragraph, Part part, boolean sure) {
        parts[paragraph] = part;
        certain[paragraph] = sure;
    }

    private void prove(LabelProof proof) {
        for (int i = 0; i < candidates.length; i++) {
            Verdict verdict = candidates[i] == null || parts[i] != null ? null : proof.of(candidates[i], speaks(i));
            if (verdict != null) {
                accept(i, verdict.part(), verdict.sure());
            }
        }
    }

    // Penny Quill, Foreign Minister: …, and from then on Foreign Minister: …
    private boolean present(People people) {
        int before = people.known().size();
        for (int i = first(); i < parts.length; i = next(i)) {
            Label label = candidates[i];
            boolean full = parts[i] == Part.OFFICIAL
                    && label.named()
                    && label.surnames().size() > 1;
            if (full && (label.role() != null || label.ownRole() != null) && label.hasOffice()) {
                people.of(label);
            }
        }
        return people.known().size() > before;
    }

    // Karl Landt, Host: …, and from then on Landt: … or Karl: …
    private void nameAskersAgain(People people) {
        Set<String> askers = new HashSet<>();
        for (int i = first(); i < parts.length; i = next(i)) {
            if (parts[i] == Part.ASKER && certain[i] && candidates[i].hasOutletBehind()) {
                askers.addAll(candidates[i].surnames());
            }
        }
        for (int i = 0; i < parts.length && !askers.isEmpty(); i++) {
            Label label = candidates[i];
            boolean again = label != null
                    && label.named()
                    && label.surnames().size() == 1
                    && askers.contains(label.surnames().get(0))
                    && speaks(i);
            Person known = again && !label.hasOffice() ? people.find(label) : null;
            boolean inOffice = known != null && known.role() != null;
            if (again && !label.hasOffice() && !inOffice) {
                accept(i, Part.ASKER, true);
            }
        }
    }

    /** Where no question word stands and nobody asks by name, the host of the programme does. */
    private void hostsAsk() {
        boolean asked = seen.asks();
        for (int i = first(); i < parts.length; i = next(i)) {
            asked |= parts[i] == Part.ASKER;
        }
        for (int i = first(); i < parts.length && !asked; i = next(i)) {
            boolean host = parts[i] == Part.MODERATOR && Words.HOST.contains(Words.plain(candidates[i].name()));
            parts[i] = host ? Part.ASKER : parts[i];
        }
    }

    /** In an interview with somebody who is labelled by the office alone, whoever holds none asks. */
    private void interviewersAsk(People people) {
        Set<String> offices = new HashSet<>();
        boolean asked = !people.areInterviewed();
        for (int i = first(); i < parts.length && !asked; i = next(i)) {
            asked = parts[i] == Part.ASKER;
            if (parts[i] == Part.OFFICIAL && candidates[i].titleOnly() && candidates[i].hasOffice()) {
                offices.add(candidates[i].key());
            }
        }
        boolean one = offices.size() == 1 && !asked;
        for (int i = first(); i < parts.length && one; i = next(i)) {
            Label label = candidates[i];
            boolean person = parts[i] == Part.OFFICIAL && label.named() && !label.hasTitle() && label.personLike();
            Person known = person ? people.find(label) : null;
            if (person && !label.hasOffice() && (known == null || known.role() == null)) {
                accept(i, Part.ASKER, true);
            }
        }
    }

    private void correctSlips(People people) {
        Slips slips = new Slips(seen);
        for (int i = first(); i < parts.length; i = next(i)) {
            if (isCertainOfficial(i)) {
                slips.know(candidates[i]);
            }
        }
        for (int i = 0; i < candidates.length; i++) {
            Label label = candidates[i];
            boolean named = label != null && label.named() && speaks(i) && label.form() != Form.BRACKETS;
            Label meant = named ? slips.meant(label) : null;
            // A label in capitals proves itself, and may be a slip all the same.
            if (meant != null && (parts[i] == null || parts[i] == Part.OFFICIAL && people.find(label) == null)) {
                candidates[i] = meant.insteadOf(label);
                accept(i, Part.OFFICIAL, true);
                typos[i] = true;
            }
        }
    }

    /** Where others in capitals, with an honorific or alone in their line were proved, so is one more. */
    private void proveByStyle() {
        int capitals = 0;
        int named = 0;
        int setOff = 0;
        for (int i = first(); i < parts.length; i = next(i)) {
            capitals += candidates[i].capitals() ? 1 : 0;
            named += candidates[i].role() != null ? 1 : 0;
            setOff += candidates[i].setOff() ? 1 : 0;
        }
        int first = first();
        for (int i = 0; i < candidates.length; i++) {
            Label label = candidates[i];
            if (label == null || parts[i] != null || !label.named() || !speaks(i)) {
                continue;
            }
            boolean colon = label.form() == Form.COLON;
            boolean printed = label.laidOut() || colon && label.setOff() && isPrintedAlike(label, setOff);
            if (printed) {
                accept(i, label.hasOutlet() ? Part.ASKER : Part.OFFICIAL, false);
            } else if (i < first) {
                continue;
            } else if (label.form() == Form.ALONE && label.role() != null && seen.questionsAlone()) {
                accept(i, Part.OFFICIAL, true);
            } else if (colon
                    && label.capitals()
                    && capitals >= STYLE
                    && !label.surnames().isEmpty()) {
                accept(i, label.hasOutlet() ? Part.ASKER : Part.OFFICIAL, false);
            } else if (colon && label.hasHonorific()) {
                accept(i, Part.OFFICIAL, true);
            } else if (colon && label.role() != null && label.personLike() && capitals + named >= STYLE) {
                accept(i, label.hasOutlet() ? Part.ASKER : Part.OFFICIAL, false);
            }
        }
    }

    // **Macron:** among **Question:** and **Ada Quill:**
    private boolean isPrintedAlike(Label label, int setOff) {
        return setOff >= STYLE && label.personLike()
                || setOff > 0 && label.hasOutlet()
                || seen.inTurn(label.key()) && setOff > 0;
    }

    /** Where a question word asks and nobody is labelled to answer, the one candidate right behind it is who does. */
    private void proveBySlot() {
        for (int i = first(); i < candidates.length; i = next(i)) {
            int next = i + 1;
            boolean open = parts[i] == Part.ASKER
                    && !candidates[i].named()
                    && next < candidates.length
                    && parts[next] == null
                    && (next(i) == candidates.length || parts[next(i)] == Part.ASKER);
            Label label = open ? candidates[next] : null;
            if (label != null && label.named() && label.form() == Form.COLON && speaks(next)) {
                accept(next, Part.OFFICIAL, true);
            }
        }
    }
}
