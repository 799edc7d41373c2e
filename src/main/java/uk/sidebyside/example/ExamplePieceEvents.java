package uk.sidebyside.example;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.HoldingBack;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.PartnershipServices;
import uk.sidebyside.partnership.PieceEasyRead;
import uk.sidebyside.partnership.PieceEndings;
import uk.sidebyside.partnership.PiecePlans;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.PieceSteps;
import uk.sidebyside.partnership.PieceTalks;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.TellBacks;
import uk.sidebyside.partnership.WaysKept;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.join.AskedRegister;
import uk.sidebyside.partnership.join.Opportunities;
import uk.sidebyside.partnership.join.Proposals;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.partnership.rules.Became;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.partnership.rules.OfferTimes.Offered;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.Propose;
import uk.sidebyside.partnership.rules.TellBackPoint;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.partnership.rules.WayKept;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.Closings;

/** What happens to pieces of joint partnership, a row of {@code pieces-events.csv} each. */
@Component
@OnlyWithAnExample
class ExamplePieceEvents {
    private final ApplicationContext house;
    private final Map<String, PersonId> accounts = new HashMap<>();

    /** @param house of whose facades nearly every one has its part in the story of a piece */
    ExamplePieceEvents(ApplicationContext house) {
        this.house = house;
    }

    /** Those who take part with an account, by piece and short name. */
    Map<String, PersonId> accounts() {
        return accounts;
    }

    void tell(Story story, ExamplePieces.Told told, Row row) {
        LocalDate on = row.day("on");
        String who = row.text("who");
        if (who.isEmpty()) {
            told.asLead(story, on, () -> byLead(story.area(), told, row, on));
        } else {
            told.asPerson(story, who, on, accounts, () -> byPerson(story.area(), told, row));
        }
    }

    private void byPerson(AreaId area, ExamplePieces.Told told, Row row) {
        ParticipantId who = Story.known(told.people(), row.text("who"));
        switch (row.text("what")) {
            case "agree" -> agree(area, told, who, row);
            case "check" ->
                house.getBean(Checks.class)
                        .answerAllAsParticipant(area, who, List.of(said(row)))
                        .orThrow();
            case "choose" -> choose(area, told, who, row.list("a"), row.text("b"));
            case "kept" -> kept(area, told, who, row);
            default -> throw new IllegalStateException("Nobody who takes part does " + row.text("what"));
        }
    }

    private void agree(AreaId area, ExamplePieces.Told told, ParticipantId who, Row row) {
        Agreements agreements = house.getBean(Agreements.class);
        int latest = agreements.latest(area, told.id()).orElseThrow().draft().number();
        agreements
                .answer(area, who, latest, AgreementAnswer.of(row.text("a")), row.text("b"))
                .orThrow();
    }

    private void kept(AreaId area, ExamplePieces.Told told, ParticipantId who, Row row) {
        int version = house.getBean(Participants.class).of(area, told.id()).stream()
                .filter(one -> one.id().equals(who))
                .findFirst()
                .orElseThrow()
                .version();
        house.getBean(WaysKept.class)
                .say(area, who, version, WayKept.of(row.text("a")), row.text("b"))
                .orThrow();
    }

    private void choose(AreaId area, ExamplePieces.Told told, ParticipantId who, List<String> nth, String words) {
        var sessions = house.getBean(PieceSessions.class);
        PieceSessions.Session session = sessions.of(area, told.id()).getFirst();
        List<UUID> chosen = nth.stream()
                .map(n -> session.options().get(Integer.parseInt(n) - 1).id())
                .toList();
        sessions.choose(area, who, session.id(), chosen, words).orThrow();
    }

    private static Checks.Said said(Row row) {
        return new Checks.Said(row.text("a"), CheckAnswer.of(row.text("b")), row.text("c"));
    }

    private void byLead(AreaId area, ExamplePieces.Told told, Row row, LocalDate on) {
        var id = told.id();
        switch (row.text("what")) {
            case "steps" ->
                row.list("a").forEach(key -> house.getBean(PieceSteps.class)
                        .say(area, id, key, 0, false, row.text("b"))
                        .orThrow());
            case "skip" ->
                house.getBean(PieceSteps.class)
                        .say(area, id, row.text("a"), 0, true, row.text("b"))
                        .orThrow();
            case "plan" ->
                house.getBean(PiecePlans.class)
                        .add(area, id, row.text("a"), row.text("b"), row.day("c"))
                        .orThrow();
            case "move" -> {
                var item = item(area, told, row.text("a"));
                house.getBean(PiecePlans.class)
                        .move(area, id, item.id(), item.version(), row.day("c"), row.text("b"))
                        .orThrow();
            }
            case "done" ->
                house.getBean(PiecePlans.class)
                        .done(area, id, item(area, told, row.text("a")).id());
            case "news" ->
                house.getBean(PieceTalks.class)
                        .tell(area, id, Channel.of(row.text("a")), on, row.text("b"))
                        .orThrow();
            case "ask" ->
                house.getBean(PieceTalks.class)
                        .ask(area, id, row.text("b"), Channel.of(row.text("a")), on)
                        .orThrow();
            case "decide" -> {
                var talks = house.getBean(PieceTalks.class);
                UUID request = talks.requests(area, id).getFirst().id();
                talks.decide(area, id, request, on, row.text("a"), row.text("b"))
                        .orThrow();
            }
            case "draft" ->
                house.getBean(Agreements.class)
                        .share(area, id, row.text("a"), row.text("b"), "")
                        .orThrow();
            case "check" ->
                house.getBean(Checks.class)
                        .answerAll(area, id, List.of(said(row)))
                        .orThrow();
            default -> ends(area, told, row, on);
        }
    }

    private void ends(AreaId area, ExamplePieces.Told told, Row row, LocalDate on) {
        var id = told.id();
        switch (row.text("what")) {
            case "left" ->
                house.getBean(Participants.class)
                        .leave(area, Story.known(told.people(), row.text("a")), row.text("b"))
                        .orThrow();
            case "finish" ->
                house.getBean(PieceEndings.class)
                        .finish(area, id, row.text("a"))
                        .orThrow();
            case "stop" ->
                house.getBean(PieceEndings.class).stop(area, id, row.text("a")).orThrow();
            case "told" ->
                house.getBean(TellBacks.class)
                        .tell(area, id, TellBackPoint.of(row.text("a")), Channel.of(row.text("b")), on, row.text("c"))
                        .orThrow();
            case "said" ->
                house.getBean(YouSaid.class)
                        .add(
                                area,
                                id,
                                null,
                                new YouSaid.Words(
                                        row.text("a"), Became.of(row.text("b")), row.text("c"), row.text("d")))
                        .orThrow();
            case "publish" -> house.getBean(YouSaid.class).publish(area, id, true);
            case "show" ->
                house.getBean(Portfolio.class)
                        .show(
                                area,
                                id,
                                new Portfolio.Words(
                                        row.text("a"),
                                        row.text("b"),
                                        row.text("c").equals("good"),
                                        row.text("d")))
                        .orThrow();
            case "hold" ->
                house.getBean(HoldingBack.class).hold(area, id, row.text("a")).orThrow();
            case "show-again" -> house.getBean(HoldingBack.class).show(area, id);
            case "easy" -> {
                var easyRead = house.getBean(PieceEasyRead.class);
                easyRead.write(area, id, easyRead.toWrite(area, id).version(), row.text("a"))
                        .orThrow();
            }
            case "quote" ->
                house.getBean(Portfolio.class)
                        .quote(
                                area,
                                id,
                                Story.id("quote", id.value().toString(), row.text("a")),
                                row.text("a"),
                                row.text("b"),
                                on,
                                null)
                        .orThrow();
            case "asked" -> asked(area, told, row, on);
            case "session" -> session(area, told, row);
            case "settle" -> settle(area, told, Integer.parseInt(row.text("a")));
            case "open" -> opportunity(area, told, row);
            default -> throw new IllegalStateException("Nobody does " + row.text("what"));
        }
    }

    /** Somebody asked how it was by hand, and wrote it down. */
    private void asked(AreaId area, ExamplePieces.Told told, Row row, LocalDate on) {
        var closings = house.getBean(Closings.class);
        Closing closing =
                closings.about(area, Portfolio.ofPiece(area, told.id())).orElseThrow();
        if (closing.asked() == Closing.Asked.NOT_ASKED) {
            closings.say(area, closing.id(), closing.version(), Closing.Asked.ASKED, on, row.text("a"))
                    .orThrow();
        }
    }

    private PiecePlans.Item item(AreaId area, ExamplePieces.Told told, String what) {
        return house.getBean(PiecePlans.class).of(area, told.id()).stream()
                .filter(item -> item.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private void session(AreaId area, ExamplePieces.Told told, Row row) {
        List<Offered> times = new ArrayList<>();
        LocalDate day = row.day("c");
        times.add(new Offered(day, LocalTime.of(10, 0), LocalTime.of(11, 30)));
        times.add(new Offered(day, LocalTime.of(18, 0), LocalTime.of(19, 30)));
        house.getBean(PieceSessions.class)
                .offer(area, told.id(), new PieceSessions.Offer(row.text("a"), row.text("b"), times, ""))
                .orThrow();
    }

    private void settle(AreaId area, ExamplePieces.Told told, int nth) {
        var sessions = house.getBean(PieceSessions.class);
        PieceSessions.Session session = sessions.of(area, told.id()).getFirst();
        sessions.settle(
                        area,
                        told.id(),
                        session.id(),
                        session.options().get(nth - 1).id())
                .orThrow();
    }

    private void opportunity(AreaId area, ExamplePieces.Told told, Row row) {
        house.getBean(Opportunities.class)
                .offer(
                        area,
                        told.id(),
                        new Opportunities.Words(
                                row.text("a"),
                                row.text("b"),
                                "Two evenings a month, for three months.",
                                "Travel and childcare, paid on the day.",
                                "A voucher of £20 for each session.",
                                "Somebody rings you before and after each session.",
                                List.of(Way.IN_PERSON, Way.ONLINE, Way.PHONE),
                                row.day("c")))
                .orThrow();
    }

    /** What nobody's piece is about: support for services without one, a proposal, and those who may be asked. */
    void offerSupport(Story story) {
        AreaId area = story.area();
        for (Row row : story.sheet().rows("pieces-around.csv")) {
            LocalDate on = row.day("on");
            UUID form = Story.id("around pieces", row.text("a"));
            PlaceCode code = PlaceCode.from(form);
            switch (row.text("what")) {
                case "support" ->
                    story.as("coordinator", on, () -> house.getBean(PartnershipServices.class)
                            .offer(area, ExampleServices.id(row.text("a")), row.text("b"))
                            .orThrow());
                case "propose" ->
                    story.clock()
                            .on(
                                    on,
                                    () -> uk.sidebyside.access.Principals.run(
                                            Participants.holder(area, code), () -> house.getBean(Proposals.class)
                                                    .propose(
                                                            area,
                                                            form,
                                                            new Proposals.Words(row.text("a"), row.text("b"), "", ""))
                                                    .orThrow()));
                case "answer" ->
                    story.as("coordinator", on, () -> {
                        var proposals = house.getBean(Proposals.class);
                        var one = proposals.all(area).stream()
                                .filter(each -> each.words().what().equals(row.text("a")))
                                .findFirst()
                                .orElseThrow();
                        proposals
                                .answer(area, one.id(), one.version(), Propose.Answer.NOT_NOW, row.text("b"), null)
                                .orThrow();
                    });
                case "may-ask" ->
                    story.clock()
                            .on(
                                    on,
                                    () -> uk.sidebyside.access.Principals.run(
                                            Participants.holder(area, code), () -> house.getBean(AskedRegister.class)
                                                    .agree(
                                                            area,
                                                            form,
                                                            new AskedRegister.Words(
                                                                    row.text("a"),
                                                                    row.text("b"),
                                                                    "",
                                                                    List.of(Way.ONLINE),
                                                                    row.text("c")))
                                                    .orThrow()));
                case "asked" ->
                    story.as("coordinator", on, () -> {
                        var register = house.getBean(AskedRegister.class);
                        register.all(area).stream()
                                .filter(entry -> entry.words().name().equals(row.text("a")))
                                .forEach(entry -> register.asked(area, entry.id(), row.text("b"))
                                        .orThrow());
                    });
                default -> throw new IllegalStateException("Nobody does " + row.text("what"));
            }
        }
    }
}
