CREATE TABLE theme (
    key integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{1,64}$'),
    -- The version that matches what arrives.
    version integer NOT NULL,
    -- SHA-256 of the shipped file that the current version came from; null once a person wrote the theme.
    shipped_digest text
);

CREATE TABLE theme_version (
    key integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    theme_key integer NOT NULL REFERENCES theme,
    version integer NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    queries jsonb NOT NULL,
    scope text NOT NULL,
    turns text[] NOT NULL,
    speakers text[] NOT NULL,
    sources text[] NOT NULL,
    countries text[] NOT NULL,
    created timestamptz NOT NULL,
    UNIQUE (theme_key, version)
);

-- One row. Its number rises with every change of a theme; a batch matched with an older number is matched again.
CREATE TABLE theme_set (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    number bigint NOT NULL
);
INSERT INTO theme_set (number) VALUES (0);
