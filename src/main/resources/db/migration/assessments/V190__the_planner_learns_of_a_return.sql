-- A return may bring more cases than its area ever had. Whoever brings it in tells the planner so before anything is asked of them:
-- by what it knew of the areas before, it takes a hundred thousand new cases for one. PostgreSQL 16 has no such right; there, telling it
-- does nothing, and the server finds out by itself a while later.
DO $$
BEGIN
    IF current_setting('server_version_num')::int >= 170000 THEN
        GRANT MAINTAIN ON assessments.ehc_case, assessments.request, assessments.assessment, assessments.plan, assessments.upkeep,
            assessments.placement, assessments.need, assessments.standing TO sidebyside_app, sidebyside_job;
    END IF;
END $$;
