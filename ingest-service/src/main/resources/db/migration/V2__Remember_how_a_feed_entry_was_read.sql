ALTER TABLE feed_entry
    ADD COLUMN from_page boolean NOT NULL DEFAULT true,
    ADD COLUMN backfill  boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN feed_entry.from_page IS 'the page was read once: the text of the feed never stands in for it again';
COMMENT ON COLUMN feed_entry.backfill IS 'first seen by a back-fill and not read to the end yet';
