package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Circle;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.TheChild;
import uk.sidebyside.partnership.rules.AccessNeed;
import uk.sidebyside.partnership.rules.GroupReached;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.AreaId;

/** Pieces of joint partnership, good and bad, on York's services and with a few of its children. */
@Component
@OnlyWithAnExample
class ExamplePieces {
    private static final String COORDINATOR = "coordinator";

    private final Pieces pieces;
    private final Participants participants;
    private final TheChild theChild;
    private final Circle circle;
    private final ExampleChildren children;
    private final ExamplePieceEvents events;
    private final ExamplePieceImpact impact;
    private final ExampleMonths months;

    ExamplePieces(
            Pieces pieces,
            Participants participants,
            TheChild theChild,
            Circle circle,
            ExampleChildren children,
            ExamplePieceEvents events,
            ExamplePieceImpact impact,
            ExampleMonths months) {
        this.pieces = pieces;
        this.participants = participants;
        this.theChild = theChild;
        this.circle = circle;
        this.children = children;
        this.events = events;
        this.impact = impact;
        this.months = months;
    }

    Chapter chapter() {
        return new Chapter("working together", this::told, this::tell);
    }

    private boolean told(Story story) {
        return !pieces.inArea(story.area()).isEmpty();
    }

    private void tell(Story story) {
        Map<String, ChildId> known = children.known(story);
        Map<String, Told> told = new HashMap<>();
        List<Happening> happenings = new ArrayList<>();
        for (Row row : story.sheet().rows("pieces.csv")) {
            happenings.add(new Happening(row.day("began"), () -> told.put(row.text("key"), begin(story, row, known))));
        }
        for (Row row : story.sheet().rows("pieces-people.csv")) {
            happenings.add(
                    new Happening(row.day("joined"), () -> join(story, Story.known(told, row.text("piece")), row)));
        }
        for (Row row : story.sheet().rows("pieces-events.csv")) {
            happenings.add(
                    new Happening(row.day("on"), () -> events.tell(story, Story.known(told, row.text("piece")), row)));
        }
        for (Row row : story.sheet().rows("pieces-impact.csv")) {
            happenings.add(
                    new Happening(row.day("on"), () -> impact.tell(story, Story.known(told, row.text("piece")), row)));
        }
        Happening.all(happenings);
        events.offerSupport(story);
        months.tell(story);
    }

    /** A piece that is being told: who leads it, and who takes part by their short names. */
    record Told(String lead, PieceId id, @Nullable ChildId child, Map<String, ParticipantId> people) {
        void asLead(Story story, LocalDate on, Runnable work) {
            story.as(lead, on, work);
        }

        /** In the name of somebody who takes part: by the code of their link, or their account. For a child without one the lead writes it down. */
        void asPerson(Story story, String key, LocalDate on, Map<String, PersonId> accounts, Runnable work) {
            PersonId account = accounts.get(id.value() + key);
            if (child != null && account == null) {
                asLead(story, on, work);
                return;
            }
            Principal principal = account == null
                    ? Participants.holder(story.area(), PlaceCode.from(form(id, key)))
                    : Principal.account(account, story.area(), Map.of());
            story.clock().on(on, () -> Principals.run(principal, work));
        }
    }

    static java.util.UUID form(PieceId piece, String key) {
        return Story.id("piece person", piece.value().toString(), key);
    }

    private Told begin(Story story, Row row, Map<String, ChildId> known) {
        AreaId area = story.area();
        String lead = row.has("lead") ? row.text("lead") : COORDINATOR;
        ChildId child = row.has("child") ? Story.known(known, row.text("child")) : null;
        var words = new Pieces.Words(
                row.text("title"),
                PieceKind.of(row.text("kind")),
                story.cast().seat(lead),
                row.yes("small"),
                row.text("why"),
                row.text("fixed"),
                row.text("can_change"),
                row.list("principles"),
                row.list("benefits"),
                row.list("ages").stream().map(AgeBand::of).toList(),
                row.list("groups").stream().map(GroupReached::of).toList());
        var begin = new Pieces.Begin(
                child == null ? Level.STRATEGIC : Level.INDIVIDUAL,
                child == null ? ExampleServices.id(row.text("service")) : null,
                child,
                words);
        PieceId id = said(story, child == null ? COORDINATOR : lead, row.day("began"), () -> pieces.begin(area, begin)
                .orThrow());
        return new Told(child == null ? COORDINATOR : lead, id, child, new HashMap<>());
    }

    static <T> T said(Story story, String seat, LocalDate on, Supplier<T> work) {
        List<T> result = new ArrayList<>();
        story.as(seat, on, () -> result.add(work.get()));
        return result.getFirst();
    }

    private void join(Story story, Told told, Row row) {
        AreaId area = story.area();
        var words = new Participants.Words(
                row.text("name"),
                row.text("email"),
                row.has("email") ? "" : "01904 000000",
                Side.of(row.text("side")),
                row.text("shown_as"),
                Way.of(row.text("way")),
                row.text("through"),
                row.text("needs"));
        LocalDate on = row.day("joined");
        String key = row.text("key");
        told.asLead(story, on, () -> {
            if (told.child() == null) {
                told.people()
                        .put(
                                key,
                                participants
                                        .add(area, told.id(), form(told.id(), key), words)
                                        .orThrow());
            } else if (row.has("nth")) {
                PersonId person = family(area, told.child(), row.number("nth"));
                events.accounts().put(told.id().value() + key, person);
                told.people()
                        .put(
                                key,
                                participants
                                        .addFromCircle(area, told.id(), person, words)
                                        .orThrow());
            } else {
                PersonId themself = circle.themself(area, told.child());
                if (themself != null) {
                    events.accounts().put(told.id().value() + key, themself);
                }
                told.people().put(key, theChild.add(area, told.id(), words).orThrow());
            }
        });
        if (row.has("access")) {
            told.asLead(story, on, () -> participants
                    .access(
                            area,
                            Story.known(told.people(), key),
                            1,
                            AccessNeed.of(row.text("access")),
                            row.text("needs"),
                            row.text("met"))
                    .orThrow());
        }
    }

    /** The family around a child, the longest first. */
    private PersonId family(AreaId area, ChildId child, int nth) {
        return circle.today(area, List.of(child)).stream()
                .filter(member -> member.relationship().family())
                .map(Circles.Member::person)
                .skip(nth - 1L)
                .findFirst()
                .orElseThrow();
    }
}
