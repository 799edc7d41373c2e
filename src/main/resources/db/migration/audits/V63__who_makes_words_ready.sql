-- A case officer is told that a view which they may read was drawn, and for when: what a sample is called leads to nobody.
ALTER POLICY thread_sample_app ON audits.thread_sample
    USING ((SELECT access.principal_kind()) = 'operator' OR (area_id = (SELECT access.principal_area())
        AND ((SELECT audits.checks_samples()) OR (SELECT audits.judges()))));
