-- Migrations act as the operator: the owner's policies let nobody else through.
SELECT set_config('sidebyside.kind', 'operator', true);

-- Whether somebody is best reached in another way than by e-mail. Whoever writes to a family about a service sees none of its
-- children, and so nothing of how it wants to be reached (V2); but an e-mail must not go to those who asked for none. By person, or by
-- the address that somebody gave of whom the sender knows no account. It answers yes or no, in the name of whoever writes letters:
-- which way it is, whose the address is and whether anybody was asked, it does not tell. The third function of ours that runs with its
-- owner's rights.
CREATE FUNCTION children.best_by_another_way(who uuid, address text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
    SELECT access.principal_kind() IN ('account', 'job', 'operator') AND EXISTS (
        SELECT FROM children.contact_needs n
        WHERE n.area_id = access.principal_area() AND n.channel <> 'email'
            AND n.person_id IN (SELECT who UNION ALL SELECT p.id FROM access.person p WHERE lower(p.email) = lower(address)))
$$;
REVOKE EXECUTE ON FUNCTION children.best_by_another_way FROM PUBLIC;
GRANT EXECUTE ON FUNCTION children.best_by_another_way TO sidebyside_app, sidebyside_job;

-- It reads these in the owner's name: the area that is being visited, and of people those of whom it was asked there.
ALTER POLICY contact_needs_owner ON children.contact_needs
    USING ((SELECT access.principal_kind()) = 'operator' OR area_id = (SELECT access.principal_area()));
CREATE POLICY person_asked_how_to_be_reached ON access.person FOR SELECT TO sidebyside_owner
    USING (id IN (SELECT n.person_id FROM children.contact_needs n));
