package uk.sidebyside.voice.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.VoiceRefs;

/** What waits: views without a response and people who were not told, late ones first, then by the promised day. */
@Service
public class Inbox {
    private final InboxStore store;
    private final Desk desk;

    Inbox(InboxStore store, Desk desk) {
        this.store = store;
        this.desk = desk;
    }

    /**
     * What one person said, as the list shows it.
     *
     * @param by how they are named
     * @param speaker who spoke, and so whom "you" means on a young person's own page
     * @param given whether the principal gave it themself, by their account
     * @param views how many views
     * @param open how many of them have no answer
     * @param firstDueOn the day promised first, by which late is judged
     * @param dueOn the day that holds now
     * @param toldOn null while they were not told
     * @param stillFor the day for which its giver is asked whether it is still right, and has not said; null for none
     * @param reader who reads it, in words
     * @param mine whether it is for this reader, by name or post
     */
    public record Row(
            SittingId id,
            Ref about,
            String title,
            String by,
            Speaker speaker,
            boolean given,
            Instant givenAt,
            int views,
            int open,
            LocalDate firstDueOn,
            LocalDate dueOn,
            @Nullable LocalDate toldOn,
            @Nullable LocalDate stillFor,
            String reader,
            boolean mine) {

        /** The child that it is about. */
        public Optional<UUID> child() {
            return about.kind().equals(VoiceRefs.CHILD) ? Optional.of(about.id()) : Optional.empty();
        }

        public boolean done() {
            return open == 0 && toldOn != null;
        }

        public boolean lateOn(LocalDate today) {
            return toldOn == null && today.isAfter(firstDueOn);
        }
    }

    /** Everything that waits and that the principal may answer. */
    @Transactional(readOnly = true)
    public List<Row> waiting(AreaId area) {
        mustWork();
        return answerable(area, false);
    }

    /** What was given, whether it waits or not, the latest first. */
    @Transactional(readOnly = true)
    public List<Row> all(AreaId area) {
        mustWork();
        return answerable(area, true);
    }

    /** What waits for the principal themself. */
    List<Row> mine(AreaId area) {
        return Principals.current().signedIn()
                ? answerable(area, false).stream().filter(Row::mine).toList()
                : List.of();
    }

    private List<Row> answerable(AreaId area, boolean all) {
        List<Row> rows = store.rows(area, all);
        Set<Ref> answerable =
                desk.workedOn(rows.stream().map(Row::about).collect(Collectors.toSet()), Principals.current());
        return rows.stream().filter(row -> answerable.contains(row.about())).toList();
    }

    private static void mustWork() {
        Principal principal = Principals.current();
        if (!principal.signedIn() && principal.kind() != Principal.Kind.OPERATOR) {
            throw new NotFound();
        }
    }

    /** @param waiting what of it has no answer yet @param late what of it is past the day first promised */
    public record Figures(int given, int answered, int waiting, int late, int toldOnTime, int told) {

        private static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

        private Figures and(Figures other) {
            return new Figures(
                    given + other.given,
                    answered + other.answered,
                    waiting + other.waiting,
                    late + other.late,
                    toldOnTime + other.toldOnTime,
                    told + other.told);
        }

        static Figures of(List<About> all) {
            return all.stream().map(About::figures).reduce(NONE, Figures::and);
        }

        /** People who were told, or whose promised day is past: of these so many were told on time (R126). */
        public int due() {
            return told + late;
        }
    }

    /**
     * The same of one service, action or piece of work; of all children together, so that no list names one.
     *
     * @param title as its givers read it; blank for the children
     */
    public record About(String title, Figures figures) {}

    /**
     * How many there are of everything that the principal may answer.
     *
     * @param about by what was talked about, what was talked about most first
     */
    public record Overview(List<About> about) {
        public Overview {
            about = List.copyOf(about);
        }

        public Figures figures() {
            return Figures.of(about);
        }
    }

    /** Counted by the database, so that it counts all. */
    @Transactional(readOnly = true)
    public Overview overview(AreaId area, LocalDate today) {
        mustWork();
        Map<Ref, About> all = store.figures(area, today);
        Set<Ref> answerable = desk.workedOn(all.keySet(), Principals.current());
        List<About> children = new ArrayList<>();
        List<About> others = new ArrayList<>();
        all.forEach((ref, about) -> {
            if (answerable.contains(ref)) {
                (ref.kind().equals(VoiceRefs.CHILD) ? children : others).add(about);
            }
        });
        if (!children.isEmpty()) {
            others.add(new About("", Figures.of(children)));
        }
        return new Overview(others.stream()
                .sorted(Comparator.comparingInt((About about) -> about.figures().given())
                        .reversed()
                        .thenComparing(About::title))
                .toList());
    }
}
