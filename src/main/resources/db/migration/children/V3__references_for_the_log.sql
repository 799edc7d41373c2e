-- The references of records for the access log, where somebody sees something about a child by their post and is in no circle:
-- of everybody in the area but those who are kept from them. The roles are as they were when it ends.
CREATE FUNCTION children.references_of(of_area uuid, these uuid[]) RETURNS TABLE (child uuid, its text) LANGUAGE plpgsql STABLE AS $$
DECLARE
    roles text := coalesce(current_setting('sidebyside.roles', true), '');
    by_post boolean := access.principal_kind() = 'account' AND (access.principal_has('CASE_OFFICER')
        OR access.principal_has('CLINICAL_OFFICER') OR access.principal_has('PRACTITIONER') OR access.principal_has('ACTION_OWNER'));
BEGIN
    IF by_post THEN
        PERFORM set_config('sidebyside.roles', 'SAFEGUARDING_LEAD', true);
    END IF;
    RETURN QUERY SELECT r.child_id, r.reference FROM children.record r WHERE r.area_id = of_area AND r.child_id = ANY (these);
    PERFORM set_config('sidebyside.roles', roles, true);
END $$;
