CREATE VIEW statement_view AS
SELECT s.id AS statement_id, r.statement_key, r.revision, r.source, r.publisher_name, r.publisher_country, r.url, r.title, r.kind,
       r.published, r.published_basis,
       CASE WHEN NOT r.date_only THEN r.sort_at END AS published_at,
       CASE WHEN r.date_only THEN (r.sort_at AT TIME ZONE 'UTC')::date END AS published_date,
       r.sort_at, r.delivered, r.seen, r.language, r.speaker, r.speaker_slug, r.role, r.speaker_slugs, r.speaker_names,
       r.backfill, r.document
FROM revision r
JOIN statement s ON s.key = r.statement_key
WHERE r.counted;

CREATE VIEW mention_view AS
SELECT s.id AS statement_id, s.key AS statement_key, m.revision, m.passage, t.slug AS theme, v.version, m.turn, p.name AS speaker,
       p.slug AS speaker_slug, m.language, m.spans, r.sort_at, r.source, m.theme_version_key
FROM mention m
JOIN revision r ON r.statement_key = m.statement_key AND r.revision = m.revision AND r.counted
JOIN statement s ON s.key = m.statement_key
JOIN theme_version v ON v.key = m.theme_version_key
JOIN theme t ON t.key = v.theme_key
LEFT JOIN speaker p ON p.key = m.speaker_key;

CREATE VIEW series_view AS
SELECT t.slug AS theme, v.version, c.statement_key, c.source, c.country, c.language, c.turn, p.slug AS speaker_slug,
       p.name AS speaker, c.speaker_key, c.sort_at,
       CASE WHEN NOT c.date_only THEN c.sort_at END AS published_at,
       CASE WHEN c.date_only THEN (c.sort_at AT TIME ZONE 'UTC')::date END AS published_date,
       c.mentions, c.theme_version_key
FROM theme t
JOIN theme_version v ON v.theme_key = t.key
JOIN series c ON c.theme_version_key = v.key
LEFT JOIN speaker p ON p.key = c.speaker_key;

CREATE VIEW denominator_view AS
SELECT d.statement_key, d.source, d.country, d.language, d.turn, p.slug AS speaker_slug, p.name AS speaker,
       d.speaker_key, d.sort_at,
       CASE WHEN NOT d.date_only THEN d.sort_at END AS published_at,
       CASE WHEN d.date_only THEN (d.sort_at AT TIME ZONE 'UTC')::date END AS published_date,
       d.passages, d.words
FROM denominator d
LEFT JOIN speaker p ON p.key = d.speaker_key;

CREATE VIEW theme_view AS
SELECT t.slug, v.name, v.description, v.version, v.queries, v.scope, v.turns, v.speakers, v.sources, v.countries,
       v.created, v.key AS theme_version_key
FROM theme t
JOIN theme_version v ON v.theme_key = t.key AND v.version = t.version;

CREATE VIEW alert_view AS
SELECT id, rule, kind, theme, cause, at, statement_id, source, speaker_slugs, document
FROM alert;

-- What was set aside and came again, well formed, is analysed and not set aside.
CREATE VIEW reconciliation_view AS
SELECT source, day, sum(analysed)::bigint AS analysed, sum(set_aside)::bigint AS set_aside
FROM (
    SELECT source, (seen AT TIME ZONE 'UTC')::date AS day, count(*) AS analysed, 0 AS set_aside
    FROM revision
    GROUP BY 1, 2
    UNION ALL
    SELECT a.source, (a.seen AT TIME ZONE 'UTC')::date, 0, count(DISTINCT
           coalesce(a.statement_id || '/' || a.revision, a.topic || '/' || a.partition || '/' || a.log_offset))
    FROM set_aside a
    WHERE a.source IS NOT NULL AND a.seen IS NOT NULL AND NOT EXISTS (
        SELECT FROM statement s JOIN revision r ON r.statement_key = s.key
        WHERE s.id = a.statement_id AND r.revision = a.revision)
    GROUP BY 1, 2
) AS counted
GROUP BY source, day;

GRANT SELECT ON statement_view, mention_view, series_view, denominator_view, theme_view, alert_view,
    reconciliation_view TO communique_gateway;
