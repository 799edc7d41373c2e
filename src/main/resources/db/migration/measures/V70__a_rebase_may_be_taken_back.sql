-- Of the rows of one day the last counts: where that one takes the rebase back, the limits go on as before. Every row stays.
ALTER TABLE measures.rebase ADD COLUMN taken_back boolean NOT NULL DEFAULT false;
-- The post of whoever recorded it; empty for those that were recorded before this was kept.
ALTER TABLE measures.rebase ADD COLUMN recorded_by text NOT NULL DEFAULT '' CHECK (length(recorded_by) <= 300);
