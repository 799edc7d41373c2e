package uk.sidebyside.needs.web;

import java.util.List;
import uk.sidebyside.needs.WorkingGroup;

public record GroupsPage(List<WorkingGroup> groups, boolean mayWrite) {}
