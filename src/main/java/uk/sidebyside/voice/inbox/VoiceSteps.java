package uk.sidebyside.voice.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.FamilySteps;
import uk.sidebyside.shared.AreaId;

/** What a family's page tells of views: by when somebody hears back, who tells them, and what was answered lately. One statement. */
@Component
class VoiceSteps implements FamilySteps {
    private static final int DAYS_OF_NEWS = 60;

    private final InboxStore store;

    VoiceSteps(InboxStore store) {
        this.store = store;
    }

    /** That there is an answer says that there was a view, and whose. */
    @Override
    public SharedPart part() {
        return SharedPart.VIEWS;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ChildId, Told> tell(AreaId area, Collection<ChildId> children, @Nullable ChildId me, LocalDate today) {
        Map<UUID, List<Step>> next = new HashMap<>();
        Map<UUID, List<News>> changed = new HashMap<>();
        for (Inbox.Row row :
                store.about(area, children.stream().map(ChildId::value).toList())) {
            UUID child = row.about().id();
            boolean you = saidByReader(row, me);
            String who = you ? "you" : row.by();
            LocalDate still = row.stillFor();
            if (still != null) {
                next.computeIfAbsent(child, key -> new ArrayList<>())
                        .add(new Step(
                                "Is what " + who + " said still right?",
                                you ? "You" : row.by(),
                                still,
                                null,
                                at(child)));
            }
            LocalDate told = row.toldOn();
            if (told == null) {
                next.computeIfAbsent(child, key -> new ArrayList<>()).add(step(row, who, child));
            } else if (told.isAfter(today.minusDays(DAYS_OF_NEWS))) {
                changed.computeIfAbsent(child, key -> new ArrayList<>())
                        .add(new News(told, "There is an answer to what " + who + " said.", at(child)));
            }
        }
        Map<ChildId, Told> steps = new HashMap<>();
        for (ChildId child : children) {
            List<Step> its = next.getOrDefault(child.value(), List.of());
            List<News> news = changed.getOrDefault(child.value(), List.of());
            if (!its.isEmpty() || !news.isEmpty()) {
                steps.put(child, new Told(List.of(), its, news));
            }
        }
        return steps;
    }

    /** A child's words are the child's, whoever helped to write them down. */
    private static boolean saidByReader(Inbox.Row row, @Nullable ChildId me) {
        return row.speaker().young() ? new ChildId(row.about().id()).equals(me) : row.given();
    }

    private static Step step(Inbox.Row row, String who, UUID child) {
        boolean moved = !row.dueOn().equals(row.firstDueOn());
        return new Step(
                "An answer to what " + who + " said",
                row.reader(),
                row.dueOn(),
                moved ? row.firstDueOn() : null,
                at(child));
    }

    private static String at(UUID child) {
        return "/voice/child/" + child;
    }
}
