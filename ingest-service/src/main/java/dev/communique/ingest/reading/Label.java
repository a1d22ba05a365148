package dev.communique.ingest.reading;

import java.util.List;
import java.util.Locale;

/**
 * What looks like a label at the start of a paragraph; whether it is one is decided with all others in view.
 */
final class Label {
    /** How a label is set apart from the speech. */
    enum Form {
        /** A colon, or another separator that is never part of a sentence. */
        COLON,
        /** {@code Q} and spaces; {@code Q.}; {@code THE PRESIDENT.}: a label only where it comes again. */
        WEAK,
        /** In a paragraph of its own, with nothing behind it. */
        ALONE,
        /** {@code 【 】} */
        BRACKETS
    }

    private final String name;
    private final String role;
    private final String note;
    private final LabelWord word;
    private final Form form;
    private final int textStart;
    private String printed;
    private boolean setOff;
    private boolean laidOut;
    private LabelParts parts;
    private List<String> surnames;
    private String key;

    /**
     * @param name as printed, without role, notes and separator
     * @param role what stands behind a comma or in brackets, or null
     * @param note how it is spoken, or null
     * @param textStart where the speech begins in the paragraph
     */
    Label(String name, String role, String note, LabelWord word, Form form, int textStart) {
        this.name = name;
        this.role = role;
        this.note = note;
        this.word = word;
        this.form = form;
        this.textStart = textStart;
        this.printed = name;
    }

    String name() {
        return name;
    }

    /** What stands in the text, slips and all; null where nothing does. */
    String printed() {
        return printed;
    }

    String role() {
        return role;
    }

    String note() {
        return note;
    }

    LabelWord word() {
        return word;
    }

    Form form() {
        return form;
    }

    int textStart() {
        return textStart;
    }

    /** Printed bold or slanted, and what is said behind it is not. */
    boolean setOff() {
        return setOff;
    }

    /** One of many that are printed alike, by which the turns of a conversation are told apart. */
    boolean laidOut() {
        return laidOut;
    }

    Label asSetOff() {
        setOff = true;
        return this;
    }

    Label asLaidOut() {
        laidOut = true;
        return this;
    }

    boolean named() {
        return word == LabelWord.NAME;
    }

    boolean capitals() {
        return name.length() >= 2 && NameText.isCapitals(name) && !name.equals(name.toLowerCase(Locale.ROOT));
    }

    /** The words of the person's own name: without honorifics, titles and initials. */
    List<String> surnames() {
        if (surnames == null) {
            surnames = parts().surnames();
        }
        return surnames;
    }

    /** The person's own name as printed: without honorifics and titles; the whole where there is nothing else. */
    String ownName() {
        return parts().name().isEmpty() ? name : parts().name();
    }

    /** The title before the name, as people write it; null where there is none. */
    String ownRole() {
        String title = parts().title();
        return title.isEmpty() || parts().name().isEmpty() ? null : NameText.written(title);
    }

    /** The words of the title before the name and of the role behind it, in small letters. */
    List<String> titles() {
        String all = role == null ? parts().title() : parts().title() + " " + role;
        return OfficeWords.titles(all);
    }

    private LabelParts parts() {
        if (parts == null) {
            parts = LabelParts.of(name);
        }
        return parts;
    }

    /** Titles without a name, as in {@code THE PRESIDENT}. */
    boolean titleOnly() {
        return surnames().isEmpty() && hasTitle();
    }

    boolean hasTitle() {
        return OfficeWords.hasTitle(name);
    }

    /** A word for somebody in office, in the name or in the role behind it. */
    boolean hasOffice() {
        return OfficeWords.hasOffice(name) || role != null && OfficeWords.hasOffice(role);
    }

    boolean hasHonorific() {
        return name.indexOf(' ') > 0 && Words.HONORIFIC.contains(Words.plain(name.substring(0, name.indexOf(' '))));
    }

    boolean hasInitials() {
        return name.length() > 3 && name.charAt(1) == '.' && Character.isUpperCase(name.charAt(0));
    }

    /** An outlet: {@code AFP}, {@code NHK 田中記者}, or a name with its paper behind it. */
    boolean hasOutlet() {
        return isReporter() || OfficeWords.isOutlet(parts().name()) || hasOutletBehind();
    }

    /** {@code 路透社记者}: a reporter of an agency. */
    boolean isReporter() {
        return name.endsWith("记者") || name.endsWith("記者");
    }

    /** A name, and behind it the paper: {@code Ivo Landt, Nordblatt News}. */
    boolean hasOutletBehind() {
        return role != null && OfficeWords.isOutlet(role);
    }

    /** Two words, initials, an honorific or capitals: more than one word that any sentence may begin with. */
    boolean personLike() {
        return name.indexOf(' ') > 0 && !surnames().isEmpty()
                || hasInitials()
                || hasHonorific()
                || capitals()
                || titleOnly() && hasOffice()
                || Script.of(name.charAt(0)).ideographic();
    }

    /** This question word, asked by somebody who is named behind it. */
    Label withAsker(Label named) {
        return new Label(
                name,
                named.role == null ? named.name : named.name + ", " + named.role,
                note,
                word,
                form,
                named.textStart);
    }

    /** This label, where another was printed by a slip. */
    Label insteadOf(Label slip) {
        Label meant = new Label(name, role, slip.note, word, form, slip.textStart);
        meant.printed = slip.name;
        return meant;
    }

    /** Somebody's question, where they are named in brackets. */
    static Label asked(Label named) {
        Label question = new Label("Q", null, named.note, LabelWord.QUESTION, Form.COLON, named.textStart);
        Label asker = question.withAsker(named);
        asker.printed = named.name;
        return asker;
    }

    /** A label that the layout stands for, and no word. */
    static Label unprinted(LabelWord word, int textStart) {
        String sign = word == LabelWord.QUESTION ? "question" : "answer";
        Label label = new Label(sign, null, null, word, Form.COLON, textStart);
        label.printed = null;
        return label;
    }

    /** Under which two labels are the same: the name's own words, or where there are none the titles. */
    String key() {
        if (key == null) {
            key = surnames().isEmpty() ? Words.plain(name).replace("the ", "") : String.join(" ", surnames());
        }
        return key;
    }
}
