-- Every mention ever found, of counted and of superseded revisions. No foreign keys on this table and the two below:
-- only one transaction writes them, holding the statement's row, and the checks would cost more than the rows.
CREATE TABLE mention (
    statement_key bigint NOT NULL,
    revision integer NOT NULL,
    theme_version_key integer NOT NULL,
    passage integer NOT NULL,
    turn text NOT NULL,
    speaker_key integer,
    language text NOT NULL,
    spans jsonb NOT NULL,
    PRIMARY KEY (statement_key, revision, theme_version_key, passage)
);

-- Counts of the counted revisions. The grain is one statement, because statements and speakers do not add up over
-- days, a day is another one in every zone, and counts are taken back by statement.
CREATE TABLE series (
    theme_version_key integer NOT NULL,
    sort_at timestamptz NOT NULL,
    statement_key bigint NOT NULL,
    date_only boolean NOT NULL,
    source text NOT NULL,
    country text,
    language text NOT NULL,
    turn text NOT NULL,
    speaker_key integer,
    mentions integer NOT NULL
);

CREATE UNIQUE INDEX series_counted_once ON series (statement_key, theme_version_key, turn, language, speaker_key)
    NULLS NOT DISTINCT;
CREATE INDEX series_of_theme ON series (theme_version_key, sort_at)
    INCLUDE (statement_key, date_only, source, country, language, turn, speaker_key, mentions);

-- What a theme could have matched, in the same grain.
CREATE TABLE denominator (
    sort_at timestamptz NOT NULL,
    statement_key bigint NOT NULL,
    date_only boolean NOT NULL,
    source text NOT NULL,
    country text,
    language text NOT NULL,
    turn text NOT NULL,
    speaker_key integer,
    passages integer NOT NULL,
    words bigint NOT NULL
);

CREATE UNIQUE INDEX denominator_counted_once ON denominator (statement_key, turn, language, speaker_key)
    NULLS NOT DISTINCT;
CREATE INDEX denominator_by_time ON denominator (sort_at)
    INCLUDE (statement_key, date_only, source, country, language, turn, speaker_key, passages, words);
