package uk.sidebyside.measures.published.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.sidebyside.measures.published.PublishedPreview;
import uk.sidebyside.measures.published.PublishedPreview.Asked;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;

/** What is in a release, what it changes, and what must be decided first. */
public record LoadPage(UUID id, PublishedPreview preview, List<Group> groups, FormErrors errors) {
    private static final int SHOWN = 50;
    private static final int LONGEST = 500;

    /**
     * Figures of one measure and year that look wrong in the same way: they are mostly one mistake.
     *
     * @param leave the ids that are ticked to be left out
     * @param seen whether somebody said that they looked
     */
    public record Group(
            int number, String title, List<Asked> asked, Collection<String> leave, String reason, boolean seen) {

        public String leaveName() {
            return "leave." + number;
        }

        public String reasonName() {
            return "reason." + number;
        }

        public String seenName() {
            return "seen." + number;
        }

        public List<Choice> choices() {
            return asked.stream()
                    .map(one ->
                            Choice.of(one.id(), one.area() + ", " + one.year()).withHint(one.words()))
                    .toList();
        }

        Group answered(List<String> ticked, String why, boolean looked) {
            return new Group(number, title, asked, ticked, why, looked);
        }
    }

    static LoadPage first(UUID id, PublishedPreview preview) {
        Map<String, List<Asked>> byKind = new LinkedHashMap<>();
        for (Asked asked : preview.asked()) {
            byKind.computeIfAbsent(asked.kindWords() + ": " + asked.measure(), key -> new ArrayList<>())
                    .add(asked);
        }
        List<Group> groups = new ArrayList<>();
        byKind.forEach((title, asked) -> groups.add(new Group(
                groups.size() + 1,
                title,
                List.copyOf(asked),
                asked.stream().filter(Asked::leaveOut).map(Asked::id).toList(),
                "",
                false)));
        return new LoadPage(id, preview, groups, FormErrors.none());
    }

    /** With what somebody ticked and typed, and what is wrong with it. */
    LoadPage with(Input input) {
        List<Group> answered = new ArrayList<>();
        FormErrors faults = FormErrors.none();
        for (Group group : groups) {
            Group one = group.answered(
                    input.several(group.leaveName()),
                    input.text(group.reasonName()).strip(),
                    input.has(group.seenName()));
            answered.add(one);
            faults = faults.and(faults(one));
        }
        return new LoadPage(id, preview, answered, faults);
    }

    private static FormErrors faults(Group group) {
        FormErrors faults = FormErrors.none();
        boolean mustLeave = group.asked().stream()
                .anyMatch(asked -> asked.always() && !group.leave().contains(asked.id()));
        boolean forged = group.leave().stream().anyMatch(id -> group.asked().stream()
                .noneMatch(asked -> asked.id().equals(id)));
        if (mustLeave || forged) {
            faults = faults.and(group.leaveName(), "Tick all of these: nobody can say what they mean.");
        }
        if (!group.leave().isEmpty() && group.reason().isEmpty()) {
            faults = faults.and(group.reasonName(), "Say why the ticked ones are left out.");
        }
        if (group.reason().length() > LONGEST) {
            faults = faults.and(group.reasonName(), "Use at most 500 characters.");
        }
        return group.seen() ? faults : faults.and(group.seenName(), "Tick this when you have looked at each of them.");
    }

    LoadPage undecided(List<String> ids) {
        FormErrors faults = errors;
        for (Group group : groups) {
            if (group.asked().stream().anyMatch(asked -> ids.contains(asked.id()))) {
                faults = faults.and(group.reasonName(), "Decide about each of these, and say why.");
            }
        }
        return new LoadPage(id, preview, groups, faults);
    }

    public String sentence() {
        return "Release " + preview.release() + ", files of " + BenchmarksPage.day(preview.datedOn()) + ": "
                + count(preview.figures()) + " of " + preview.areas() + " areas, "
                + preview.years().getFirst() + " to "
                + preview.years().getLast() + ".";
    }

    static String count(int figures) {
        return figures == 1 ? "1 figure" : String.format(java.util.Locale.UK, "%,d figures", figures);
    }

    public String told(int figures) {
        return count(figures);
    }

    public List<PublishedPreview.Revision> revisions() {
        return preview.revised().subList(0, Math.min(SHOWN, preview.revised().size()));
    }

    public List<String> faults() {
        return preview.faults().subList(0, Math.min(SHOWN, preview.faults().size()));
    }

    public String at(String path) {
        return "/benchmarks/load/" + id + path;
    }
}
