-- The designated clinical officer looks after the advice that health bodies give: whether it is asked, on time, and good. They know
-- requests by references: no role opens a child's record to them.
ALTER TABLE access.seat DROP CONSTRAINT seat_role_check;
ALTER TABLE access.seat ADD CONSTRAINT seat_role_check CHECK (role IN ('ACTION_OWNER', 'WORKSTREAM_LEAD', 'BOARD_MEMBER',
    'FAMILY_SEAT', 'CHAIR', 'SCRUTINEER', 'INSPECTOR', 'ADMINISTRATOR', 'CASE_OFFICER', 'COORDINATOR',
    'SAFEGUARDING_LEAD', 'PRACTITIONER', 'AUDITOR', 'CLINICAL_OFFICER'));
