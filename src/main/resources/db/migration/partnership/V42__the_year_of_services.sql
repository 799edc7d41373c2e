-- AMB-12: beside the rolling twelve months, the year by which the area reports; it begins on the first day of this month.
ALTER TABLE partnership.setting ADD COLUMN year_from_month int NOT NULL DEFAULT 4 CHECK (year_from_month BETWEEN 1 AND 12);
COMMENT ON TABLE partnership.setting IS
    'No personal data. After how many weeks without news a worker is reminded, in how many working days a proposal is answered, and with which month the year of services begins.';
