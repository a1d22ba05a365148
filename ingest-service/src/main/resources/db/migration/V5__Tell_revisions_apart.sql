ALTER TABLE statement
    ADD COLUMN withdrawn  boolean NOT NULL DEFAULT false,
    ADD COLUMN correction jsonb;

COMMENT ON COLUMN statement.correction IS 'what was put right by hand: laid over every reading of the statement';

-- Content that comes back after another one is a revision again: a fingerprint is no longer unique in its statement.
ALTER TABLE revision
    DROP CONSTRAINT revision_statement_id_fingerprint_key,
    ADD COLUMN reason           text NOT NULL DEFAULT 'published'
        CHECK (reason IN ('published', 'correction', 'reread', 'withdrawn')),
    ADD COLUMN source_id        bigint REFERENCES source,
    ADD COLUMN read_fingerprint text,
    ADD COLUMN read_payload     bytea,
    ALTER COLUMN original DROP NOT NULL;

COMMENT ON COLUMN revision.source_id IS 'the source that brought it; null: the statement''s own';
COMMENT ON COLUMN revision.read_fingerprint IS 'of what was read, before the correction; null: the same';
COMMENT ON COLUMN revision.read_payload IS 'what was read, before the correction; null: the same';
COMMENT ON COLUMN revision.original IS
    'what the source gave, gzip, so that a better reader can read it again; null: that of the newest revision before that has one';

-- What a source brought of a statement last, where the revisions do not tell: it made no revision.
CREATE TABLE brought (
    statement_id text NOT NULL REFERENCES statement,
    source_id    bigint NOT NULL REFERENCES source,
    number       integer NOT NULL,
    fingerprint  text NOT NULL,
    PRIMARY KEY (statement_id, source_id)
);

COMMENT ON COLUMN brought.number IS 'of the newest revision at that time';

-- A source's statements that are being read again. Done in batches: what a crash interrupts goes on where it was.
CREATE TABLE reread (
    source_id   bigint PRIMARY KEY REFERENCES source,
    requested   timestamptz NOT NULL,
    -- The id of the last statement that is through.
    after_id    text NOT NULL DEFAULT '',
    statements  integer NOT NULL,
    done        integer NOT NULL DEFAULT 0,
    changed     integer NOT NULL DEFAULT 0,
    failed      integer NOT NULL DEFAULT 0,
    last_problem text,
    finished    timestamptz
);

-- Rereading goes through a source's statements in the order of their ids.
DROP INDEX statement_of_source;
CREATE INDEX statement_of_source ON statement (source_id, id);
