ALTER TABLE source
    ALTER COLUMN interval_seconds DROP NOT NULL,
    ALTER COLUMN interval_seconds DROP DEFAULT,
    ADD COLUMN host            text,
    ADD COLUMN moved_to        text,
    ADD COLUMN pause_seconds   integer,
    ADD COLUMN pause_reason    text,
    ADD COLUMN digest          text,
    ADD COLUMN known_whole     timestamptz,
    ADD COLUMN distrusted      boolean NOT NULL DEFAULT false,
    ADD COLUMN rhythm_reads    double precision NOT NULL DEFAULT 0,
    ADD COLUMN rhythm_changed  double precision NOT NULL DEFAULT 0,
    ADD COLUMN rhythm_seconds  double precision NOT NULL DEFAULT 0;

COMMENT ON COLUMN source.interval_seconds IS 'as given by who added the source; without it, the pause follows the source';
COMMENT ON COLUMN source.host IS 'whom its reads burden: of moved_to, else of url';
COMMENT ON COLUMN source.moved_to IS 'where permanent redirects led; url stays as it was given';
COMMENT ON COLUMN source.digest IS 'of what was listed at the last read that was not conditional, at known_whole';
COMMENT ON COLUMN source.distrusted IS 'its validators were caught lying: it is never asked conditionally again';
COMMENT ON COLUMN source.rhythm_reads IS 'reads, those that brought something new, and their time in all; old ones fade';

-- Until now everyone who gave no interval got this one.
UPDATE source SET interval_seconds = NULL WHERE interval_seconds = 900;
UPDATE source SET host = lower(substring(url FROM '^[A-Za-z]+://([^/:?#]+)')) WHERE url IS NOT NULL;

-- What is due is found without looking at the rest.
CREATE INDEX source_due ON source (next_read) WHERE next_read IS NOT NULL AND NOT removed AND NOT paused;
