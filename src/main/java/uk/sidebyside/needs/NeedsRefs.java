package uk.sidebyside.needs;

import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** How other rooms point at what is needed. The kinds never change. */
public final class NeedsRefs {
    public static final String SECTION = "needs-section";
    public static final String RESOURCE = "needs-resource";
    public static final String FINDING = "needs-finding";
    public static final String GROUP = "working-group";

    /** What a link from a finding says: what it leads to rests on it. */
    public static final String SUPPORTS = "supports";

    /** What a link from a group says: it works on what the link leads to. */
    public static final String WORKS_ON = "works-on";

    private NeedsRefs() {}

    public static Ref of(AreaId area, SectionId section) {
        return new Ref(area, SECTION, section.value());
    }

    public static Ref of(AreaId area, ResourceId resource) {
        return new Ref(area, RESOURCE, resource.value());
    }

    public static Ref of(AreaId area, NeedsFindingId finding) {
        return new Ref(area, FINDING, finding.value());
    }

    public static Ref of(AreaId area, GroupId group) {
        return new Ref(area, GROUP, group.value());
    }
}
