-- What ingest-service last said of a source; a record that is older than that is passed over.
CREATE TABLE source_status (
    source text PRIMARY KEY,
    number bigint NOT NULL,
    publisher_name text NOT NULL,
    country text,
    condition text NOT NULL,
    since timestamptz NOT NULL,
    reason text,
    watermark timestamptz,
    at timestamptz NOT NULL
);

CREATE TABLE outage (
    id text PRIMARY KEY,
    source text NOT NULL REFERENCES source_status,
    kind text NOT NULL,
    began timestamptz NOT NULL,
    -- Null while it goes on.
    ended timestamptz,
    caught_up boolean NOT NULL,
    reason text NOT NULL
);

CREATE INDEX outage_by_time ON outage (began);

-- What went on when a source was removed ends there: nobody waits for it any more.
CREATE VIEW outage_view AS
SELECT id, source, country, kind, began, ended, caught_up, reason
FROM (
    SELECT o.id, o.source, s.country, o.kind, o.began,
           coalesce(o.ended, CASE WHEN s.condition = 'removed' THEN s.at END) AS ended, o.caught_up, o.reason
    FROM outage o
    JOIN source_status s ON s.source = o.source
) AS known
WHERE ended IS NULL OR ended > began;

CREATE VIEW source_status_view AS
SELECT source, publisher_name, country, condition, since, reason, watermark, at
FROM source_status;

GRANT SELECT ON outage_view, source_status_view TO communique_gateway;
