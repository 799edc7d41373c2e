COMMENT ON TABLE evidence.item IS
    'Personal data. Subject: whoever is quoted or named, and the person who added it, by id. Retention: as long as what it proves; a quote until its consent ends. Erasure: withdrawal deletes the words and the name at once. Export: the person''s own page; for a quoted person without an account, on request.';
COMMENT ON TABLE evidence.file IS
    'Personal data. Subject: whoever the file is about. Retention: as its item. Erasure: deleted when its item is withdrawn. Export: the person''s own page.';
COMMENT ON TABLE evidence.chunk IS
    'Personal data. Subject: whoever the file is about. Retention: as its item. Erasure: deleted when its item is withdrawn. Export: as evidence.file, from the page that it names.';
