-- A link from a view, or to one, is read by whoever may read the view: an id alone tells that there is something.
CREATE POLICY link_of_views ON thread.link AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((from_kind <> 'view' OR EXISTS (SELECT FROM voice.view v WHERE v.area_id = link.area_id AND v.id = link.from_id))
        AND (to_kind <> 'view' OR EXISTS (SELECT FROM voice.view v WHERE v.area_id = link.area_id AND v.id = link.to_id)));
-- A link from a child's record or from words of their plan, or to them, is read by whoever may see the child.
CREATE POLICY link_of_children ON thread.link AS RESTRICTIVE FOR SELECT TO sidebyside_app
    USING ((SELECT access.principal_kind()) = 'operator'
        OR ((from_kind <> 'child' OR from_id IN (SELECT access.visible_children()))
            AND (to_kind <> 'child' OR to_id IN (SELECT access.visible_children()))
            AND (from_kind <> 'plan-excerpt' OR EXISTS (SELECT FROM children.excerpt e WHERE e.area_id = link.area_id AND e.id = link.from_id))
            AND (to_kind <> 'plan-excerpt' OR EXISTS (SELECT FROM children.excerpt e WHERE e.area_id = link.area_id AND e.id = link.to_id))));
