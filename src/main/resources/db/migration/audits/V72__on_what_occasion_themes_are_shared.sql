-- What audits have in common is shared on an occasion: what it was, on which day and for whom (REQUIREMENTS R112). What was written
-- down before nobody was asked stays as it is.

ALTER TABLE audits.quality_learning
    ADD COLUMN occasion text NOT NULL DEFAULT ''
        CHECK (occasion IN ('', 'training', 'workshop', 'briefing', 'network', 'families', 'writing'));
COMMENT ON COLUMN audits.quality_learning.occasion IS
    'On what occasion it was shared; blank where nobody said, as of what was shared before it was asked.';

ALTER TABLE audits.common_theme_use
    ADD COLUMN occasion text NOT NULL DEFAULT ''
        CHECK (occasion IN ('', 'training', 'workshop', 'briefing', 'network', 'families', 'writing')),
    ADD COLUMN held_on date,
    ADD COLUMN for_whom text NOT NULL DEFAULT '' CHECK (length(for_whom) <= 400),
    ADD CONSTRAINT an_occasion_has_a_day_and_those_it_is_for
        CHECK ((occasion = '') = (held_on IS NULL) AND (occasion = '') = (for_whom = ''));
COMMENT ON COLUMN audits.common_theme_use.occasion IS
    'What the event or training is; blank for what is neither, and for what was written down before it was asked.';
COMMENT ON COLUMN audits.common_theme_use.held_on IS 'The day of the occasion; it may be to come.';
COMMENT ON COLUMN audits.common_theme_use.for_whom IS 'For whom the occasion is, such as all services.';
