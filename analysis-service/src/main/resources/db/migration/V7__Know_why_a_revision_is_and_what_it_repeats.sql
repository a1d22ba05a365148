ALTER TABLE revision
    ADD COLUMN reason text NOT NULL DEFAULT 'published',
    ADD COLUMN author text,
    ADD COLUMN comment text,
    -- The statement whose text stands here too.
    ADD COLUMN copy_of text,
    ADD COLUMN translation_of text;

CREATE INDEX revision_repeating ON revision (coalesce(copy_of, translation_of))
    WHERE counted AND coalesce(copy_of, translation_of) IS NOT NULL;

-- copy: it stands elsewhere too, and is counted there. original_language: of what it is a translation of.
ALTER TABLE series
    ADD COLUMN copy boolean NOT NULL DEFAULT false,
    ADD COLUMN original_language text;
ALTER TABLE denominator
    ADD COLUMN copy boolean NOT NULL DEFAULT false,
    ADD COLUMN original_language text;

DROP INDEX series_of_theme;
CREATE INDEX series_of_theme ON series (theme_version_key, sort_at)
    INCLUDE (statement_key, date_only, source, country, language, turn, speaker_key, mentions, copy, original_language);
DROP INDEX denominator_by_time;
CREATE INDEX denominator_by_time ON denominator (sort_at)
    INCLUDE (statement_key, date_only, source, country, language, turn, speaker_key, passages, words, copy,
             original_language);

CREATE OR REPLACE VIEW statement_view AS
SELECT s.id AS statement_id, r.statement_key, r.revision, r.source, r.publisher_name, r.publisher_country, r.url, r.title, r.kind,
       r.published, r.published_basis,
       CASE WHEN NOT r.date_only THEN r.sort_at END AS published_at,
       CASE WHEN r.date_only THEN (r.sort_at AT TIME ZONE 'UTC')::date END AS published_date,
       r.sort_at, r.delivered, r.seen, r.language, coalesce(p.name, r.speaker) AS speaker,
       coalesce(p.slug, r.speaker_slug) AS speaker_slug, r.role, r.speaker_slugs, r.speaker_names,
       r.backfill, r.document, r.copy_of, r.translation_of
FROM revision r
JOIN statement s ON s.key = r.statement_key
LEFT JOIN speaker a ON a.slug = r.speaker_slug
LEFT JOIN person p ON p.key = a.person_key
WHERE r.counted AND r.reason <> 'withdrawn';

-- All revisions of statements, also of those that were withdrawn: whoever reads it looks at the newest one first.
CREATE VIEW revision_view AS
SELECT s.id AS statement_id, r.statement_key, r.revision, r.counted, r.reason, r.author, r.comment, r.seen, r.document,
       r.speaker_slugs
FROM revision r
JOIN statement s ON s.key = r.statement_key;

CREATE VIEW revision_mention_view AS
SELECT s.id AS statement_id, m.revision, m.passage, t.slug AS theme, v.version, m.spans, m.theme_version_key
FROM mention m
JOIN statement s ON s.key = m.statement_key
JOIN theme_version v ON v.key = m.theme_version_key
JOIN theme t ON t.key = v.theme_key;

CREATE OR REPLACE VIEW series_view AS
SELECT t.slug AS theme, v.version, c.statement_key, c.source, c.country, c.language, c.turn, p.slug AS speaker_slug,
       p.name AS speaker, a.person_key AS speaker_key, c.sort_at,
       CASE WHEN NOT c.date_only THEN c.sort_at END AS published_at,
       CASE WHEN c.date_only THEN (c.sort_at AT TIME ZONE 'UTC')::date END AS published_date,
       c.mentions, c.theme_version_key, c.copy, c.original_language
FROM theme t
JOIN theme_version v ON v.theme_key = t.key
JOIN series c ON c.theme_version_key = v.key
LEFT JOIN speaker a ON a.key = c.speaker_key
LEFT JOIN person p ON p.key = a.person_key;

CREATE OR REPLACE VIEW denominator_view AS
SELECT d.statement_key, d.source, d.country, d.language, d.turn, p.slug AS speaker_slug, p.name AS speaker,
       a.person_key AS speaker_key, d.sort_at,
       CASE WHEN NOT d.date_only THEN d.sort_at END AS published_at,
       CASE WHEN d.date_only THEN (d.sort_at AT TIME ZONE 'UTC')::date END AS published_date,
       d.passages, d.words, d.copy, d.original_language
FROM denominator d
LEFT JOIN speaker a ON a.key = d.speaker_key
LEFT JOIN person p ON p.key = a.person_key;

-- What a statement said that was withdrawn is shown nowhere any more; that it alerted stays on the books.
CREATE INDEX revision_withdrawn ON revision (statement_key) WHERE counted AND reason = 'withdrawn';

CREATE OR REPLACE VIEW alert_view AS
SELECT id, rule, kind, theme, cause, at, statement_id, source, speaker_slugs, document
FROM alert a
WHERE NOT EXISTS (
    SELECT FROM statement s JOIN revision r ON r.statement_key = s.key
    WHERE s.id = a.statement_id AND r.counted AND r.reason = 'withdrawn');

GRANT SELECT ON revision_view, revision_mention_view TO communique_gateway;
