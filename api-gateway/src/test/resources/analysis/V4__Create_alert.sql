CREATE TABLE alert_rule (
    key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('every-mention', 'first-mention')),
    theme text NOT NULL,
    period text CHECK ((period IS NOT NULL) = (kind = 'first-mention')),
    speaker text,
    source text,
    country text,
    webhooks text[] NOT NULL,
    note text
);

CREATE INDEX alert_rule_of_theme ON alert_rule (theme);

-- No foreign key to the rule: deleting a rule keeps its alerts.
CREATE TABLE alert (
    id text PRIMARY KEY,
    rule text NOT NULL,
    kind text NOT NULL,
    theme text NOT NULL,
    cause text NOT NULL,
    at timestamptz NOT NULL,
    statement_id text NOT NULL,
    revision integer NOT NULL,
    source text NOT NULL,
    speaker_slugs text[] NOT NULL,
    -- The record of topic alerts, as it is sent.
    document text NOT NULL,
    UNIQUE (rule, cause)
);

CREATE INDEX alert_newest ON alert (at DESC, id);
CREATE INDEX alert_of_revision ON alert (statement_id, revision);
