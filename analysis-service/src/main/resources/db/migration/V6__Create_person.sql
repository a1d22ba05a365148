CREATE TABLE person (
    key integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- The slug of one of its aliases, so that no two persons have the same; those are moved first and named after.
    slug text NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
    name text NOT NULL,
    -- Where the person is at home, ISO 3166-1 alpha-2.
    country text,
    -- Whether people chose the name: then a fuller one that arrives does not replace it.
    named_by_hand boolean NOT NULL DEFAULT false
);

-- A row of this table is an alias: a name as texts give it. Merging and splitting persons changes person_key, and
-- nothing that counts.
ALTER TABLE speaker
    ADD person_key integer REFERENCES person,
    -- The slug as texts give it. A short name is another alias in each home that it is seen in: a publisher's country, or
    -- a publisher without one.
    ADD written text,
    ADD home text NOT NULL DEFAULT '',
    -- Whether people decided whose it is.
    ADD by_hand boolean NOT NULL DEFAULT false,
    -- Whether it was compared with other names: once, when it first speaks.
    ADD judged boolean NOT NULL DEFAULT false,
    -- By which names that may agree are found, and those that only sound alike.
    ADD families text[] NOT NULL DEFAULT '{}',
    ADD sounds text[] NOT NULL DEFAULT '{}',
    -- The name in plain Latin letters, by which people look for it.
    ADD latin text NOT NULL DEFAULT '';

INSERT INTO person (slug, name) SELECT slug, name FROM speaker ORDER BY key;

UPDATE speaker s SET person_key = p.key, written = s.slug, latin = replace(s.slug, '-', ' ')
FROM person p WHERE p.slug = s.slug;

ALTER TABLE speaker
    ALTER person_key SET NOT NULL,
    ALTER written SET NOT NULL,
    ADD UNIQUE (written, home);

CREATE INDEX speaker_of_person ON speaker (person_key);
CREATE INDEX speaker_of_family ON speaker USING gin (families);
CREATE INDEX speaker_of_sound ON speaker USING gin (sounds);

-- Where and as what an alias was seen speaking.
CREATE TABLE speaker_sighting (
    speaker_key integer NOT NULL REFERENCES speaker,
    language text NOT NULL,
    home text NOT NULL,
    -- Empty where the text gives none.
    role text NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    PRIMARY KEY (speaker_key, language, home, role)
);

INSERT INTO speaker_sighting (speaker_key, language, home, role, first_day, last_day)
SELECT d.speaker_key, d.language, coalesce(d.country, d.source), '', min(d.sort_at AT TIME ZONE 'UTC')::date,
       max(d.sort_at AT TIME ZONE 'UTC')::date
FROM denominator d
WHERE d.speaker_key IS NOT NULL AND d.turn IN ('answer', 'statement')
GROUP BY 1, 2, 3;

CREATE INDEX denominator_of_speaker ON denominator (speaker_key, statement_key);

-- From here on, a speaker's slug, name and key in a view are the person's.
CREATE OR REPLACE VIEW statement_view AS
SELECT s.id AS statement_id, r.statement_key, r.revision, r.source, r.publisher_name, r.publisher_country, r.url, r.title, r.kind,
       r.published, r.published_basis,
       CASE WHEN NOT r.date_only THEN r.sort_at END AS published_at,
       CASE WHEN r.date_only THEN (r.sort_at AT TIME ZONE 'UTC')::date END AS published_date,
       r.sort_at, r.delivered, r.seen, r.language, coalesce(p.name, r.speaker) AS speaker,
       coalesce(p.slug, r.speaker_slug) AS speaker_slug, r.role, r.speaker_slugs, r.speaker_names, r.backfill, r.document
FROM revision r
JOIN statement s ON s.key = r.statement_key
LEFT JOIN speaker a ON a.slug = r.speaker_slug
LEFT JOIN person p ON p.key = a.person_key
WHERE r.counted;

CREATE OR REPLACE VIEW mention_view AS
SELECT s.id AS statement_id, s.key AS statement_key, m.revision, m.passage, t.slug AS theme, v.version, m.turn, p.name AS speaker,
       p.slug AS speaker_slug, m.language, m.spans, r.sort_at, r.source, m.theme_version_key
FROM mention m
JOIN revision r ON r.statement_key = m.statement_key AND r.revision = m.revision AND r.counted
JOIN statement s ON s.key = m.statement_key
JOIN theme_version v ON v.key = m.theme_version_key
JOIN theme t ON t.key = v.theme_key
LEFT JOIN speaker a ON a.key = m.speaker_key
LEFT JOIN person p ON p.key = a.person_key;

CREATE OR REPLACE VIEW series_view AS
SELECT t.slug AS theme, v.version, c.statement_key, c.source, c.country, c.language, c.turn, p.slug AS speaker_slug,
       p.name AS speaker, a.person_key AS speaker_key, c.sort_at,
       CASE WHEN NOT c.date_only THEN c.sort_at END AS published_at,
       CASE WHEN c.date_only THEN (c.sort_at AT TIME ZONE 'UTC')::date END AS published_date,
       c.mentions, c.theme_version_key
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
       d.passages, d.words
FROM denominator d
LEFT JOIN speaker a ON a.key = d.speaker_key
LEFT JOIN person p ON p.key = a.person_key;

-- Every alias, and whose it is.
CREATE VIEW speaker_view AS
SELECT a.slug, a.name, a.written, p.key AS person_key, p.slug AS person_slug, p.name AS person_name
FROM speaker a
JOIN person p ON p.key = a.person_key;

GRANT SELECT ON speaker_view TO communique_gateway;
