CREATE TABLE speaker (
    key integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    name text NOT NULL
);

-- The row that instances lock, in key order, before they touch anything of a statement.
CREATE TABLE statement (
    key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    -- The highest revision that arrived: the one that counts. 0 only inside the transaction that adds the row.
    revision integer NOT NULL
);

CREATE TABLE revision (
    statement_key bigint NOT NULL REFERENCES statement,
    revision integer NOT NULL,
    counted boolean NOT NULL,
    -- Whether a higher revision was there first: such a one was never counted, and its event names no mentions.
    late boolean NOT NULL,
    -- The revision whose counts this one took back, if any.
    supersedes integer,
    source text NOT NULL,
    publisher_name text NOT NULL,
    publisher_country text,
    url text,
    title text,
    kind text NOT NULL,
    -- As given: an instant with the publisher's offset, or only a date.
    published text NOT NULL,
    published_basis text NOT NULL,
    date_only boolean NOT NULL,
    -- The instant, or 00:00 UTC of the date.
    sort_at timestamptz NOT NULL,
    delivered text,
    seen timestamptz NOT NULL,
    language text NOT NULL,
    speaker text,
    speaker_slug text,
    role text,
    speaker_slugs text[] NOT NULL,
    speaker_names text[] NOT NULL,
    backfill boolean NOT NULL,
    analysed timestamptz NOT NULL,
    -- The record of topic statements, as it came.
    document text NOT NULL,
    PRIMARY KEY (statement_key, revision)
);

CREATE INDEX revision_newest ON revision (sort_at DESC, statement_key DESC) WHERE counted;
CREATE INDEX revision_of_source_and_day ON revision (source, seen);

-- A record that could not be analysed, and lies in the dead-letter topic.
CREATE TABLE set_aside (
    topic text NOT NULL,
    partition integer NOT NULL,
    log_offset bigint NOT NULL,
    statement_id text,
    revision integer,
    source text,
    seen timestamptz,
    reason text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (topic, partition, log_offset)
);
