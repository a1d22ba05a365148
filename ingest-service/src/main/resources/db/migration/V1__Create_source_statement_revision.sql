-- One place statements come from. A removed source keeps its row, because its statements stay.
CREATE TABLE source (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug              text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{1,64}$'),
    kind              text NOT NULL CHECK (kind IN ('push', 'folder', 'feed', 'archive')),
    publisher_name    text NOT NULL,
    publisher_country text,
    publisher_zone    text,
    language          text,
    url               text,
    path              text,
    interval_seconds  integer NOT NULL DEFAULT 900,
    etag              text,
    last_modified     text,
    failures          integer NOT NULL DEFAULT 0,
    last_problem      text,
    last_read         timestamptz,
    last_success      timestamptz,
    next_read         timestamptz,
    paused            boolean NOT NULL DEFAULT false,
    removed           boolean NOT NULL DEFAULT false,
    created_at        timestamptz NOT NULL
);

CREATE TABLE statement (
    id        text PRIMARY KEY,
    source_id bigint NOT NULL REFERENCES source
);

CREATE INDEX statement_of_source ON statement (source_id);

-- The outbox is this table: a row without sent_at and set_aside waits for the relay, in the order of position.
CREATE TABLE revision (
    position     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    statement_id text NOT NULL REFERENCES statement,
    number       integer NOT NULL CHECK (number > 0),
    fingerprint  text NOT NULL,
    seen         timestamptz NOT NULL,
    backfill     boolean NOT NULL,
    payload      bytea NOT NULL,
    original     bytea NOT NULL,
    sent_at      timestamptz,
    set_aside    text,
    UNIQUE (statement_id, number),
    UNIQUE (statement_id, fingerprint)
);

COMMENT ON COLUMN revision.payload IS 'the JSON of the record on topic statements';
COMMENT ON COLUMN revision.original IS 'what the source gave, gzip, so that a better reader can read it again';

CREATE INDEX revision_unsent ON revision (position) WHERE sent_at IS NULL AND set_aside IS NULL;

-- What of a feed has been accepted: an entry that has not changed is not fetched again.
CREATE TABLE feed_entry (
    source_id    bigint NOT NULL REFERENCES source,
    entry        text NOT NULL,
    content_hash text NOT NULL,
    PRIMARY KEY (source_id, entry)
);

-- What of a folder has been read: a file is read again when its size, time and content differ.
CREATE TABLE folder_file (
    source_id     bigint NOT NULL REFERENCES source,
    file          text NOT NULL,
    size          bigint NOT NULL,
    modified      timestamptz NOT NULL,
    problem       text,
    read_at       timestamptz NOT NULL,
    PRIMARY KEY (source_id, file)
);

CREATE TABLE loaded_archive (
    name      text PRIMARY KEY,
    loaded_at timestamptz NOT NULL
);
