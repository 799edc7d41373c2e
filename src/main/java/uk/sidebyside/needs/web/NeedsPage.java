package uk.sidebyside.needs.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.sidebyside.needs.FigureTables;
import uk.sidebyside.needs.NeedsFindings.Used;
import uk.sidebyside.needs.Section;
import uk.sidebyside.needs.Sections;
import uk.sidebyside.needs.rules.AgeBands;
import uk.sidebyside.needs.rules.Completeness;
import uk.sidebyside.needs.rules.Phase;

/**
 * The needs assessment at a glance: its two phases, what is missing, what it found and where that is used.
 *
 * @param mayWrite whether the reader writes all of it
 */
public record NeedsPage(
        AgeBands ages,
        List<Section> sections,
        List<Used> findings,
        List<FigureTables.Head> tables,
        int groups,
        boolean mayWrite) {

    public Completeness completeness(Phase phase) {
        Map<Phase, Completeness> each = Sections.completeness(sections);
        return Objects.requireNonNull(each.get(phase));
    }

    public List<Section> of(Phase phase) {
        return sections.stream().filter(section -> section.phase() == phase).toList();
    }

    /** Whether the reader gets more of a section than its title. */
    public boolean opens(Section section) {
        return section.published() || !section.words().isEmpty() || section.mayWrite();
    }
}
