-- From when a measure counts among those that are looked after. Of those from before this was kept: since something is known of it.
ALTER TABLE measures.measure ADD begun_on date;
