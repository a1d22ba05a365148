-- What reading a source has shown so far: enough to tell its next read from an ordinary one.
CREATE TABLE source_watch (
    source_id    bigint PRIMARY KEY REFERENCES source,
    condition    text NOT NULL,
    since        timestamptz NOT NULL,
    reason       text,
    -- Up to then everything that the source listed is known to be here.
    watermark    timestamptz,
    last_read    timestamptz NOT NULL,
    -- Between the last two reads.
    read_gap     interval,
    failures     integer NOT NULL,
    -- Entries of the last whole reads, the newest last.
    lengths      integer[] NOT NULL,
    -- When the last statements were published, in order.
    arrivals     timestamptz[] NOT NULL,
    number       bigint NOT NULL,
    unsent       boolean NOT NULL,
    sent_as      text,
    sent_watermark timestamptz
);

CREATE INDEX source_watch_unsent ON source_watch (source_id) WHERE unsent;

CREATE TABLE outage (
    id        text PRIMARY KEY,
    source_id bigint NOT NULL REFERENCES source,
    kind      text NOT NULL,
    began     timestamptz NOT NULL,
    ended     timestamptz,
    caught_up boolean NOT NULL,
    reason    text NOT NULL
);

-- A source has one outage at a time.
CREATE UNIQUE INDEX outage_going_on ON outage (source_id) WHERE ended IS NULL;
CREATE INDEX outage_of_source ON outage (source_id, began);
