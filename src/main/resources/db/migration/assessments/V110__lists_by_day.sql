-- A list of cases goes along the days, from where its page begins: cases that nothing in the law gives a day come last.
DROP INDEX assessments.standing_by_day;
CREATE INDEX standing_by_day ON assessments.standing (area_id, (coalesce(due_on, DATE '9999-12-31')), case_id) WHERE open;
