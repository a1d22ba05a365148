CREATE TABLE webhook (
    id text PRIMARY KEY,
    url text NOT NULL,
    description text,
    -- Signing needs it as it is, so it cannot be a digest.
    secret text NOT NULL,
    created timestamptz NOT NULL,
    disabled timestamptz,
    disabled_because text,
    CHECK ((disabled IS NULL) = (disabled_because IS NULL))
);

-- One alert for one webhook. The payload is fixed at the first try, so that every try says the same.
CREATE TABLE delivery (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_id text NOT NULL REFERENCES webhook ON DELETE CASCADE,
    alert_id text NOT NULL,
    payload text NOT NULL,
    state text NOT NULL CHECK (state IN ('pending', 'delivered', 'given-up')),
    -- Since it was made, or asked for again.
    tries integer NOT NULL DEFAULT 0,
    -- While a try is running: when another instance may believe that this one died.
    next_try timestamptz,
    created timestamptz NOT NULL,
    UNIQUE (alert_id, webhook_id),
    CHECK ((next_try IS NOT NULL) = (state = 'pending'))
);

CREATE INDEX delivery_due ON delivery (webhook_id, next_try) WHERE state = 'pending';
CREATE INDEX delivery_newest ON delivery (webhook_id, id DESC);

CREATE TABLE delivery_try (
    delivery_id bigint NOT NULL REFERENCES delivery ON DELETE CASCADE,
    at timestamptz NOT NULL,
    status integer,
    milliseconds bigint NOT NULL,
    error text
);

CREATE INDEX delivery_try_of_delivery ON delivery_try (delivery_id, at);
