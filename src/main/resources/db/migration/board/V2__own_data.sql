COMMENT ON TABLE board.family_voice IS
    'Personal data. Subject: who wrote it. Retention: as long as the plan. Erasure: the person is replaced in access, the words stay under the post. Export: the person''s own page.';
