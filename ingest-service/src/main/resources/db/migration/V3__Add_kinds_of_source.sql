ALTER TABLE source
    DROP CONSTRAINT source_kind_check,
    ADD CONSTRAINT source_kind_check CHECK (kind IN ('push', 'folder', 'feed', 'sitemap', 'index', 'archive')),
    ADD COLUMN settings      text CHECK (settings IS JSON OBJECT),
    ADD COLUMN canonical_url text;

COMMENT ON COLUMN source.settings IS 'what only some kinds are told: include, exclude, selectors, pages, fields';

COMMENT ON COLUMN source.canonical_url IS 'no two sources read the same';

CREATE UNIQUE INDEX source_of_canonical_url ON source (canonical_url) WHERE canonical_url IS NOT NULL AND NOT removed;

-- How far an archive is read. Reading goes on behind position, which is moved in the order of the archive after each
-- commit: what lies between is read twice after a crash and recognised.
CREATE TABLE archive_progress (
    source_id bigint PRIMARY KEY REFERENCES source,
    archive   text NOT NULL,
    position  bigint NOT NULL,
    accepted  bigint NOT NULL,
    refused   bigint NOT NULL,
    finished  timestamptz
);

COMMENT ON COLUMN archive_progress.archive IS 'size and time of the archive: another one of the same name is read anew';

-- The first things that were wrong with an archive, each with the file or line it is about.
CREATE TABLE archive_problem (
    source_id bigint NOT NULL REFERENCES source,
    position  bigint NOT NULL,
    problem   text NOT NULL,
    PRIMARY KEY (source_id, position)
);
