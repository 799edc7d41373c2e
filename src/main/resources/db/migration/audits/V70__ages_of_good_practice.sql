-- Which ages a story of good practice concerns, so that whoever looks for one finds it by age (REQUIREMENTS R118).

ALTER TABLE audits.good_practice
    ADD COLUMN ages text[] NOT NULL DEFAULT '{}' CHECK (ages <@ ARRAY['0-4', '5-15', '16-17', '18-25']);
COMMENT ON COLUMN audits.good_practice.ages IS
    'The ages that it concerns, by their codes; none where nobody said, as of stories from before they were asked.';
