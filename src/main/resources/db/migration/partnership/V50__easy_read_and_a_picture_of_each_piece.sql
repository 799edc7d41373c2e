SELECT set_config('sidebyside.kind', 'operator', true);

-- REQUIREMENTS R010: each piece of work on a service has a place for an Easy Read version. It is as old as its text: whoever leads the
-- piece reads when its page has changed since.
ALTER TABLE partnership.piece
    ADD COLUMN easy_read text NOT NULL DEFAULT '' CHECK (length(easy_read) <= 4000),
    ADD COLUMN easy_read_on date,
    ADD COLUMN easy_read_version int NOT NULL DEFAULT 0,
    ADD CONSTRAINT easy_read_has_its_day CHECK (easy_read = '' OR easy_read_on IS NOT NULL),
    ADD CONSTRAINT easy_read_is_of_services CHECK (easy_read = '' OR child_id IS NULL);

-- And its public page a picture of the steps: which were done and which left out, as it stood when it was shown.
ALTER TABLE partnership.shown
    ADD COLUMN steps_done text[] NOT NULL DEFAULT '{}',
    ADD COLUMN steps_left_out text[] NOT NULL DEFAULT '{}';
UPDATE partnership.shown s SET
    steps_done = ARRAY(SELECT t.key FROM partnership.step t
        WHERE t.area_id = s.area_id AND t.piece_id = s.piece_id AND t.state = 'done' ORDER BY t.key),
    steps_left_out = ARRAY(SELECT t.key FROM partnership.step t
        WHERE t.area_id = s.area_id AND t.piece_id = s.piece_id AND t.state = 'skipped' ORDER BY t.key);
