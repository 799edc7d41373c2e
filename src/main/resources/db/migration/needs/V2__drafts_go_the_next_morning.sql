COMMENT ON TABLE needs.figure_draft IS
    'No personal data. A table of figures by area that was checked and not yet brought in, small counts with it; deleted when it is, or the next morning.';
