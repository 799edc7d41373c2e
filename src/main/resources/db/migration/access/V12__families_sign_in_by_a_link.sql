-- Families and young people hold no post. A link signs them in by itself, once: the one by which they are invited into a
-- circle, and the one that they ask for.
ALTER TABLE access.sign_in_link DROP CONSTRAINT sign_in_link_purpose_check;
ALTER TABLE access.sign_in_link ADD CONSTRAINT sign_in_link_purpose_check
    CHECK (purpose IN ('invitation', 'recovery', 'family_invitation', 'family'));
COMMENT ON TABLE access.child IS
    'Personal data. Subject: the child or young person. Retention: as children.record. Erasure: gone with the record; whose account it is and who opened it are taken out when that person is erased. Export: the person''s own page.';
COMMENT ON TABLE access.circle IS
    'Personal data. Subject: the person in the circle. Retention: as children.record. Erasure: the person''s name is replaced, and their time ends; gone with the record. Export: the person''s own page, without the child.';
COMMENT ON TABLE access.exclusion IS
    'Personal data. Subject: the child. Retention: as children.record. Erasure: gone with the record. Export: none, since it protects somebody.';
COMMENT ON TABLE access.shared_with_parents IS
    'Personal data. Subject: the young person. Retention: as children.record. Erasure: gone with the record. Export: the person''s own page.';
COMMENT ON TABLE access.child_access IS
    'Personal data. Subject: the child, and whoever looked. Retention: as children.record. Erasure: gone with the record, the digest stays; the name of whoever looked is replaced. Export: on request; the family''s page shows who has looked.';
COMMENT ON TABLE access.person IS
    'Personal data. Subject: the person. Retention: two years after the last post ends or the last time in a child''s circle; without either, two years after they were added. Erasure: name, initials and address are replaced, the id stays. Export: the person''s own page.';
COMMENT ON TABLE access.account IS
    'Personal data. Subject: the person. Retention: it is closed the day after the last post ends or the last time in a child''s circle, and gone two years later. Erasure: deleted with the person. Export: the person''s own page, dates only; hashes and secrets are shown to nobody.';
