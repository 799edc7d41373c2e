COMMENT ON TABLE plan.look_back_item IS
    'Personal data. Subject: the child or young person, by case reference only. Retention: until all are done, then two years. Erasure: the reference and the words are replaced, the counts stay. Export: on request, by the partner that keeps the case.';
