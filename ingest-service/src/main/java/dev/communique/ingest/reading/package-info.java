/**
 * Reads one statement out of a text or a page: title, dates, language, turns with speakers, passages.
 *
 * <p>{@link dev.communique.ingest.reading.StatementReader} is the only door. The steps, in this order, each of which
 * sees what the ones before it left:
 *
 * <ol>
 *   <li>{@code Given} checks the values that came with the text; they win over everything that is read.
 *   <li>{@code FrontMatter} takes YAML above a stored copy off it, which gives title and date.
 *   <li>{@code HtmlText} or {@code TextCleaner} and {@code Paragraphs} give paragraphs; {@code Flattened} finds them in a
 *       transcript that was kept as one line. Of a page, {@code PageSurvey} tells clutter from prose, {@code PageRules} or
 *       {@code MainText} say where the text stands, {@code PageHead} and {@code PageTitle} read what stands above it.
 *   <li>{@code Boilerplate} takes out credits, buttons, advertisements and the footer.
 *   <li>{@code CatalogueCard} takes out the fields under which an archive lists a text; they give date and speaker.
 *   <li>{@code Ticker} puts a live ticker into the order in which it was spoken.
 *   <li>{@code LabelGrammar} marks every paragraph that starts like a label; this is generous. {@code BoldQuestions} and
 *       {@code DashDialogue} mark the turns of interviews that only print tells apart; {@code LaidOutLabels} finds names
 *       that no colon follows, where the whole text is laid out so, {@code AnsweredQuestions} what stands above an
 *       answer, and {@code InnerLabels}, before all of them, a second speaker in one paragraph.
 *   <li>{@code HeadReader} reads headline, date line, role line, place and lead-in, with {@code Headline} and
 *       {@code FirstLabel} for where it begins and ends. In a statement with labels it ends
 *       at the first label, and what it does not know before that was spoken; in one without labels it ends at the
 *       first line that it does not know.
 *   <li>{@code Labels} decides which candidates are labels and who asks and who answers, with all of them in view, and
 *       with {@code People} for who is presented in the head. What nothing proves stays in the turn before.
 *   <li>{@code TurnBuilder} puts paragraphs together into turns, without the {@code Topics} that stand as headings
 *       between them; {@code Namesakes} gives everybody one name, the fullest that is written; {@code Speakers} finds
 *       the main speaker (who is credited, announced or told of in the head, else who says most), who only hands over
 *       and who reads out what others ask.
 *   <li>{@code Dates} decides which date is which, {@code LanguageDetector} and {@code KindDetector} do what they say.
 * </ol>
 *
 * <p>Words, months, zones, phrases and publishers' layouts are data ({@code words.properties}, {@code dates.properties},
 * {@code heads.properties}, {@code languages.properties}, {@code pages.properties}), so that another language or
 * publisher is another line there.
 *
 * <p>What the stored text of a passage is, {@code TextCleaner} defines; before that, {@code Mojibake} puts right a text
 * stored in the wrong encoding, and {@code Paragraphs} takes off the marks of Markdown and parts paragraphs joined by
 * commas. No word is lost, added or moved by that. Stage directions and corrections in brackets stay where they are;
 * directions are listed as spans ({@code Directions}). What is printed where a name came from is the turn's label.
 *
 * <p>Mistakes of the publisher (an answer under QUESTION, a label that is missing) stay too, and are warnings
 * ({@code TurnDoubts}). A text with no label, question word or sign of layout is one statement.
 *
 * <p>Cost: time and memory grow with the length of the text. A line is looked at for a label in its first 120
 * characters and for a date in its first 300. A statement of 1,000 words takes about a third of a millisecond, and
 * two thirds of a millisecond more where its language must be found in Latin script.
 *
 * <p>A page costs about four times what parsing it does. The tree is at most 512 deep and 100,000 elements large, so that
 * nothing grows with more than depth times size.
 *
 * <p>Not done: a confidence for each turn (what is not proved stays in the turn before); turns for people quoted one after
 * another in a press release, which stays one statement of the institution; Ukrainian names out of a headline, which are
 * put into the nominative only as Russian ones are. Nobody is known from one statement to the next.
 */
package dev.communique.ingest.reading;
