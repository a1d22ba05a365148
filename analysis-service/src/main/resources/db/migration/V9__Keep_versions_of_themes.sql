ALTER TABLE theme
    -- The version that matches what arrives, and under whose key it is kept. Null only inside the transaction that adds
    -- the row.
    ADD matched integer,
    -- The number that the theme set had when it last changed in what it matches.
    ADD set_number bigint NOT NULL DEFAULT 0,
    -- A theme that was deleted keeps its slug, so that it can come back.
    ADD deleted timestamptz;

ALTER TABLE theme_version
    -- The slug that the theme had then.
    ADD slug text,
    -- The version whose mentions and series are this one's too, since only names differ; null where they are its own.
    ADD matched_as integer REFERENCES theme_version,
    -- Whether what arrived before this version is matched with it: 'stopped' where the next version came first.
    ADD back_fill text NOT NULL DEFAULT 'running' CHECK (back_fill IN ('running', 'done', 'stopped')),
    ADD back_fill_mentions bigint,
    ADD back_fill_millis bigint,
    -- Why it is not matched any more although it is current.
    ADD set_aside text;

UPDATE theme_version v
SET slug = t.slug, back_fill = CASE WHEN v.version = t.version THEN 'running' ELSE 'stopped' END
FROM theme t WHERE t.key = v.theme_key;
UPDATE theme t SET matched = v.key FROM theme_version v WHERE v.theme_key = t.key AND v.version = t.version;

ALTER TABLE theme_version ALTER slug SET NOT NULL;
ALTER TABLE theme ADD FOREIGN KEY (matched) REFERENCES theme_version;
CREATE UNIQUE INDEX theme_matched ON theme (matched);
CREATE INDEX theme_changed ON theme (set_number);
CREATE INDEX theme_version_of_slug ON theme_version (slug);
CREATE INDEX theme_version_to_fill ON theme_version (key) WHERE back_fill = 'running';

-- A rule follows its theme, whatever slug that has.
ALTER TABLE alert_rule ADD theme_key integer REFERENCES theme;
UPDATE alert_rule r SET theme_key = t.key FROM theme t WHERE t.slug = r.theme;
DELETE FROM alert_rule WHERE theme_key IS NULL;
ALTER TABLE alert_rule ALTER theme_key SET NOT NULL, DROP COLUMN theme;
CREATE INDEX alert_rule_of_theme ON alert_rule (theme_key);
CREATE INDEX alert_of_theme ON alert (theme, at DESC, id);

-- Each time that stored mentions were compared with what matching finds.
CREATE TABLE agreement (
    day date PRIMARY KEY,
    began timestamptz NOT NULL,
    -- Null while it goes on.
    statements integer,
    themes integer,
    mentions bigint,
    differences bigint
);

-- The current version of each theme. theme_version_key: under which its mentions and series are.
CREATE OR REPLACE VIEW theme_view AS
SELECT t.slug, v.name, v.description, v.version, v.queries, v.scope, v.turns, v.speakers, v.sources, v.countries,
       v.created, m.key AS theme_version_key, m.back_fill, m.back_fill_mentions, m.back_fill_millis, m.set_aside
FROM theme t
JOIN theme_version v ON v.theme_key = t.key AND v.version = t.version
JOIN theme_version m ON m.key = coalesce(v.matched_as, v.key)
WHERE t.deleted IS NULL;

-- All versions, also of themes that were deleted. slug: of today; slug_then: of that version.
CREATE VIEW theme_version_view AS
SELECT t.slug, v.slug AS slug_then, v.name, v.description, v.version, v.queries, v.scope, v.turns, v.speakers, v.sources,
       v.countries, v.created, m.key AS theme_version_key, m.back_fill, m.back_fill_mentions, m.back_fill_millis,
       m.set_aside, t.deleted, v.version = t.version AS current
FROM theme t
JOIN theme_version v ON v.theme_key = t.key
JOIN theme_version m ON m.key = coalesce(v.matched_as, v.key);

GRANT SELECT ON theme_version_view TO communique_gateway;
