package dev.communique.ingest.reading;

import java.util.List;

/** Finds where a conversation begins: the first candidate for a label that no headline and no role line can be. */
final class FirstLabel {
    private static final int MOST_LINES_ABOVE_DATE = 15;

    private final List<Paragraph> paragraphs;
    private final Label[] candidates;
    private final Seen seen;
    private final DateLines dateLines;
    private final HeadTop top;
    private final String title;

    private FirstLabel(
            List<Paragraph> paragraphs, Label[] candidates, Seen seen, DateLines dateLines, HeadTop top, String title) {
        this.paragraphs = paragraphs;
        this.candidates = candidates;
        this.seen = seen;
        this.dateLines = dateLines;
        this.top = top;
        this.title = title;
    }

    /** The paragraph; as many as there are where none is labelled. */
    static int in(
            List<Paragraph> paragraphs, Label[] candidates, Seen seen, DateLines dateLines, HeadTop top, String title) {
        return new FirstLabel(paragraphs, candidates, seen, dateLines, top, title).find();
    }

    private int find() {
        for (int i = 0; i < candidates.length; i++) {
            Label label = candidates[i];
            if (label == null
                    || label.form() == Label.Form.ALONE
                            && !label.named()
                            && label.name().length() < 2
                    || isRoleLine(i)) {
                continue;
            }
            boolean dialogue = label.hasInitials() && seen.inTurn(label.key()) && !dateLines.dateLineWithin(i + 1, 3);
            boolean headline = label.named()
                    && !dialogue
                    && top.opensText(i)
                    && (title == null || HeadLines.isSame(text(i), title))
                    && (dateLines.dateLineWithin(i + 1, 3)
                            || text(i).length() < Headline.LONGEST && !text(i).endsWith("."));
            boolean strong = !label.named()
                    || label.capitals()
                            && (label.hasOffice() || label.hasHonorific())
                            && label.form() != Label.Form.ALONE
                    || label.capitals() && label.name().indexOf(' ') > 0 && label.form() == Label.Form.COLON
                    || label.hasOffice() && label.personLike() && label.form() == Label.Form.COLON && i > 0
                    || label.titleOnly() && label.hasOffice() && label.form() == Label.Form.COLON && i > 0
                    || label.form() == Label.Form.WEAK && label.hasHonorific() && i > 0
                    || label.hasInitials()
                    || label.laidOut()
                    || label.hasOutletBehind() && label.personLike() && label.form() == Label.Form.COLON
                    || label.role() != null && label.hasOffice() && label.form() == Label.Form.COLON && i > 0
                    || label.isReporter()
                    || seen.times(label.key()) >= 2
                    || label.form() == Label.Form.COLON && seen.inFullAndShort(label.key())
                    || isPrintedLikeNext(i);
            if (!headline && strong) {
                return withAskerBefore(i);
            }
        }
        return candidates.length;
    }

    // <b>Ada Quill:</b> hands over to <b>Ivo Landt:</b>, who comes again.
    private boolean isPrintedLikeNext(int i) {
        Label label = candidates[i];
        Label next = i + 1 < candidates.length ? candidates[i + 1] : null;
        return label.form() == Label.Form.COLON
                && label.setOff()
                && label.personLike()
                && next != null
                && next.setOff()
                && seen.inTurn(next.key());
    }

    // DANIEL THORNE, SECRETARY OF STATE stands alone like a label, but above town and date.
    private boolean isRoleLine(int i) {
        return candidates[i].form() == Label.Form.ALONE
                && candidates[i].named()
                && i < MOST_LINES_ABOVE_DATE
                && dateLines.followedByDateOrTime(i);
    }

    // AFP: … ? before the first Lin Mou: … belongs to the conversation.
    private int withAskerBefore(int first) {
        for (int i = first - 1; i > 0 && i >= first - 3; i--) {
            boolean named = candidates[i] != null && candidates[i].named() && candidates[i].form() == Label.Form.COLON;
            if (named && (text(i).indexOf('?') > 0 || text(i).indexOf('？') > 0)) {
                return i;
            }
        }
        return first;
    }

    private String text(int i) {
        return paragraphs.get(i).text();
    }
}
