-- Of two for one day the one recorded last counts: its reason may be put right, and what was said before stays.
ALTER TABLE measures.rebase DROP CONSTRAINT rebase_pkey;
ALTER TABLE measures.rebase ADD PRIMARY KEY (area_id, measure_id, on_day, recorded_at);
