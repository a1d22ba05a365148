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

CREATE VIEW outage_view AS
SELECT o.id, o.source, s.country, o.kind, o.began, o.ended, o.caught_up, o.reason
FROM outage o
JOIN source_status s ON s.source = o.source
WHERE o.ended IS NULL OR o.ended > o.began;

CREATE VIEW source_status_view AS
SELECT source, publisher_name, country, condition, since, reason, watermark, at
FROM source_status;

GRANT SELECT ON outage_view, source_status_view TO communique_gateway;
