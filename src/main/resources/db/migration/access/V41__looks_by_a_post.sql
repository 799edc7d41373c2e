-- Whoever leads cases or answers for advice sees something about children in whose circle they are not: what a return held, what a
-- body advised. That is a look too. They write it down under their own name, and nothing of it is kept from the child's circle.
CREATE POLICY child_access_by_post ON access.child_access FOR INSERT TO sidebyside_app WITH CHECK (
    area_id = (SELECT access.principal_area()) AND (SELECT access.principal_kind()) = 'account'
    AND person_id = (SELECT access.principal_id()) AND NOT withheld
    AND (acted_as = 'CASE_OFFICER' AND (SELECT access.principal_has('CASE_OFFICER'))
        OR acted_as = 'CLINICAL_OFFICER' AND (SELECT access.principal_has('CLINICAL_OFFICER'))
        OR acted_as = 'OTHER_PRACTITIONER' AND (SELECT access.principal_has('PRACTITIONER') OR access.principal_has('ACTION_OWNER'))));
