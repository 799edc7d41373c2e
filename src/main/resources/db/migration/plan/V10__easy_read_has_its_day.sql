-- An Easy Read version is as old as its text: whoever edits hears when the page has changed since.
ALTER TABLE plan.action_line ADD easy_read_on date;
ALTER TABLE plan.area_for_improvement
    ADD easy_read text NOT NULL DEFAULT '' CHECK (length(easy_read) <= 4000),
    ADD easy_read_on date;
