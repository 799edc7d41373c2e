-- Whoever may not read a record does not learn either that there is one: its pseudonym is seen with the record alone.
DROP POLICY fact_subject_owner ON partnership.fact_subject;
DROP POLICY fact_subject_app ON partnership.fact_subject;
DROP POLICY fact_subject_job ON partnership.fact_subject;
CALL access.wall_of_children('partnership.fact_subject', 'SELECT, INSERT, UPDATE, DELETE',
    'EXISTS (SELECT FROM partnership.counted_service c WHERE c.area_id = fact_subject.area_id AND c.service_id = fact_subject.record_id)
        OR EXISTS (SELECT FROM partnership.piece p WHERE p.area_id = fact_subject.area_id AND p.id = fact_subject.record_id)
        OR EXISTS (SELECT FROM partnership.participant t WHERE t.area_id = fact_subject.area_id AND t.id = fact_subject.record_id)
        OR EXISTS (SELECT FROM partnership.check_answer a WHERE a.area_id = fact_subject.area_id AND a.id = fact_subject.record_id)',
    'EXISTS (SELECT FROM partnership.counted_service c WHERE c.area_id = fact_subject.area_id AND c.service_id = fact_subject.record_id)
        OR EXISTS (SELECT FROM partnership.piece p WHERE p.area_id = fact_subject.area_id AND p.id = fact_subject.record_id)
        OR EXISTS (SELECT FROM partnership.participant t WHERE t.area_id = fact_subject.area_id AND t.id = fact_subject.record_id)
        OR EXISTS (SELECT FROM partnership.check_answer a WHERE a.area_id = fact_subject.area_id AND a.id = fact_subject.record_id)');
