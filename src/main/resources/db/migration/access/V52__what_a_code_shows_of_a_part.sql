-- Whether what a code opens may be shown, where it belongs to a part that a young person may keep from whoever the code was made for:
-- whoever may not see the part with their account sees it by no code. Like the function without a part (V40), and with its owner's rights as it.
CREATE FUNCTION access.code_may_show(part text, holder uuid, child uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
    SELECT access.code_may_show(holder, child) AND child NOT IN (SELECT access.children_keeping(part, holder))
$$;
