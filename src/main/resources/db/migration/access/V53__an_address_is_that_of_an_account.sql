-- The address of somebody's account, as far as whoever asks may read it, so that rooms know again who comes by a link with the same one.
CREATE FUNCTION access.address_of(of_person uuid) RETURNS text LANGUAGE sql STABLE
    RETURN (SELECT lower(btrim(p.email)) FROM access.person p WHERE p.id = of_person);
