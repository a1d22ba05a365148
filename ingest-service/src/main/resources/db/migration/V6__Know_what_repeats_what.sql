-- What was accepted before this has no hashes and no bands: copies and translations are sought among what comes after.
ALTER TABLE statement
    ADD COLUMN key            bigint GENERATED ALWAYS AS IDENTITY,
    ADD COLUMN address_hash   bigint,
    ADD COLUMN neutral_hash   bigint,
    ADD COLUMN language       text,
    ADD COLUMN published      date,
    ADD COLUMN copy_of        text,
    ADD COLUMN translation_of text;

-- No foreign keys on copy_of and translation_of: checking them would hold the leaders' rows out of the order of ids.
COMMENT ON COLUMN statement.key IS 'the order in which statements were seen first';
COMMENT ON COLUMN statement.neutral_hash IS 'of the address without what names the language';

CREATE INDEX statement_of_address ON statement (address_hash) WHERE address_hash IS NOT NULL;
CREATE INDEX statement_of_neutral_address ON statement (neutral_hash) WHERE neutral_hash IS NOT NULL;
CREATE INDEX statement_copied ON statement (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX statement_translated ON statement (translation_of) WHERE translation_of IS NOT NULL;

-- Where nearly equal texts meet. Copies have no rows: whoever is near to one is near to its leader. Of texts of one
-- source that meet in a fortnight the first stands for all, so that a formula said every day fills no table. No foreign
-- keys: they would cost more than the rows, and statements are never deleted.
CREATE TABLE text_band (
    band         bigint NOT NULL,
    fortnight    integer NOT NULL,
    source_id    bigint NOT NULL,
    statement_id text NOT NULL,
    PRIMARY KEY (band, fortnight, source_id)
);

-- The addresses at which a statement's page says that it stands in other languages.
CREATE TABLE claimed_translation (
    address_hash bigint NOT NULL,
    statement_id text NOT NULL,
    PRIMARY KEY (address_hash, statement_id)
);
