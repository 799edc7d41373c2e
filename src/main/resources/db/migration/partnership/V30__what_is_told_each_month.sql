-- What everybody is told of a month: drafted from the records, then written and published by the coordinator.
CREATE TABLE partnership.monthly (
    area_id uuid NOT NULL,
    id uuid NOT NULL,
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    opening text NOT NULL CHECK (length(opening) BETWEEN 1 AND 2000),
    closing text NOT NULL CHECK (length(closing) <= 2000),
    -- Lines of "you said, we did, because", by their ids: what is taken back there is gone here too.
    lines uuid[] NOT NULL CHECK (cardinality(lines) <= 200),
    drafted_on date NOT NULL,
    written_as text NOT NULL CHECK (length(written_as) <= 200),
    published_at timestamptz,
    sent_on date,
    version int NOT NULL,
    PRIMARY KEY (area_id, id),
    UNIQUE (area_id, month),
    CONSTRAINT sent_once_published CHECK (sent_on IS NULL OR published_at IS NOT NULL)
);
COMMENT ON TABLE partnership.monthly IS
    'No personal data. What everybody is told of a month, in words of the coordinator''s post, with the lines that it shows.';
CALL access.wall_of_children('partnership.monthly', 'SELECT, INSERT, UPDATE, DELETE',
    'published_at IS NOT NULL OR (SELECT partnership.at_work())', '(SELECT partnership.leads())');
