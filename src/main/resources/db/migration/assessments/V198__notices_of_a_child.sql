-- What health told of a child stands in the case of that child too where it was linked to the record before there was a case.
CREATE INDEX health_notice_by_child ON assessments.health_notice (area_id, child_id) WHERE child_id IS NOT NULL;
