-- Counts the changes of the words that every page of an area may show, as its glossary. A node reads an area anew every few
-- seconds anyway, and so hears of a change made on another without asking for it with each page.
ALTER TABLE access.area ADD COLUMN wording int NOT NULL DEFAULT 0;
COMMENT ON COLUMN access.area.wording IS 'Counts the changes of the words that every page may show.';
