package uk.sidebyside.partnership.tools;

import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** How the evidence room points at a tool whose file it keeps. The kind never changes. */
final class ToolRefs {
    static final String TOOL = "partnership-tool";

    private ToolRefs() {}

    static Ref of(AreaId area, ToolId tool) {
        return new Ref(area, TOOL, tool.value());
    }
}
