-- York's plan has targets that count "from" a month, and targets that must be reached "consistently" or after a rise.
ALTER TABLE plan.success_measure
    ADD from_on date,
    ADD from_words text NOT NULL DEFAULT '' CHECK (length(from_words) <= 60),
    ADD course text NOT NULL DEFAULT 'once' CHECK (course IN ('once', 'sustained', 'rising-then-sustained')),
    ADD CHECK (due_on >= from_on);
ALTER TABLE plan.success_measure ALTER from_words DROP DEFAULT, ALTER course DROP DEFAULT;
