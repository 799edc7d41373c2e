package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.LedBy;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.WaysChosen;
import uk.sidebyside.shared.AreaId;

/** What somebody who takes part is asked at their place. */
@Component
class PlaceForms {
    private final PlaceReading reading;
    private final PieceSessions sessions;
    private final Agreements agreements;
    private final Checks checks;
    private final WaysChosen ways;
    private final LedBy ledBy;

    PlaceForms(
            PlaceReading reading,
            PieceSessions sessions,
            Agreements agreements,
            Checks checks,
            WaysChosen ways,
            LedBy ledBy) {
        this.ledBy = ledBy;
        this.ways = ways;
        this.reading = reading;
        this.sessions = sessions;
        this.agreements = agreements;
        this.checks = checks;
    }

    FormPage times(AreaId area, AtPlace.Open open, UUID id) {
        PieceSessions.Session session = sessions.byId(area, open.piece().id(), id);
        var mine = open.place().participant();
        return times(
                FormPage.asking(
                        session.title(),
                        "Choose every time that you could come. If none suits, choose none, and tell us when would.",
                        open.address(),
                        open.address() + "/times/" + session.id(),
                        "Send"),
                "When could you come?",
                "You can also say here what else we should know about the time.",
                session,
                mine);
    }

    /** Which of its times suit somebody, and what they say of it. */
    static FormPage times(FormPage form, String when, String hint, PieceSessions.Session session, ParticipantId mine) {
        PieceSessions.Answer said = session.answer(mine);
        return form.with(new FormPage.Several(
                        "times",
                        when,
                        session.options().stream()
                                .map(option -> Choice.of(option.id().toString(), PartnershipWords.time(option.time())))
                                .toList(),
                        session.options().stream()
                                .filter(option -> option.who().contains(mine))
                                .map(option -> option.id().toString())
                                .toList()))
                .with(new FormPage.Area(
                        "words", "If none suits, when would?", hint, said == null ? "" : said.words(), 3, 400, true));
    }

    FormPage agree(AreaId area, AtPlace.Open open) {
        Agreements.Draft draft = agreements
                .latest(area, open.piece().id())
                .orElseThrow(NotFound::new)
                .draft();
        return AgreeController.agreementFields(FormPage.asking(
                draft.title(),
                AgreeController.toRead(draft)
                        + " You may agree, agree with comments, or not agree. If you do not agree, that is shown.",
                open.address(),
                open.address() + "/agree" + AgreeController.ofDraft(draft),
                "Send"));
    }

    /**
     * The questions that can still be answered.
     *
     * @param sent what was sent; an answer that came to stand meanwhile is among them, so that nothing is dropped in silence
     */
    List<Checks.Question> asked(AreaId area, AtPlace.Open open, Input sent) {
        return checks.asParticipant(area, open.piece(), open.place().participant()).stream()
                .filter(one -> !one.stands() || sent.has("answer-" + one.check().key()))
                .toList();
    }

    FormPage checks(AreaId area, AtPlace.Open open, Input sent) {
        List<Checks.Question> asked = asked(area, open, sent);
        if (asked.isEmpty()) {
            throw new NotFound();
        }
        FormPage form = FormPage.asking(
                "How do you see it?",
                "Please say yes, partly or no to each. The worker answers the same questions."
                        + " You see what they said once you have answered. From then on what you both said stays as it is.",
                open.address(),
                open.address() + "/checks",
                "Send");
        for (Checks.Question one : asked) {
            String needed = one.check().blocks() && open.piece().running()
                    ? "Needed: the work is not finished before somebody who takes part has answered this"
                    : "";
            form = AgreeController.question(form, one.check().key(), one.check().participant(), needed, one.own());
        }
        return form;
    }

    /** Asked once, since somebody who leaves by mistake needs whoever leads it to come back. */
    FormPage leave(AreaId area, AtPlace.Open open) {
        return FormPage.asking(
                "Do you want to stop taking part?",
                "You can stop whenever you like, and you need not say why. We are glad that you took part."
                        + " We ask you nothing more about this work. What you said stays, and you can still read here what came of it."
                        + (open.piece().running()
                                ? " If you want to come back, ask whoever leads it: "
                                        + ledBy.of(area, open.piece(), false).words() + "."
                                : " Whether you agreed counts as it did when the work ended."),
                open.address(),
                open.address() + "/leave",
                "Stop taking part");
    }

    FormPage way(AreaId area, AtPlace.Open open) {
        Participant me = reading.me(area, open);
        String needs = ways.needs(area, me.id());
        return FormPage.asking(
                        "How do you want to take part?",
                        "You can change this whenever you like.",
                        open.address(),
                        open.address() + "/way",
                        "Save")
                .with(new FormPage.OneOf(
                        "way", "How?", "", Choices.ways(), me.way().code()))
                .with(new FormPage.Line("through", "Who speaks for you, if somebody does?", "", me.through(), true))
                .with(new FormPage.OneOf(
                        "anything",
                        "Do you need anything, so that you can take part?",
                        "",
                        List.of(Choice.of("yes", "Yes"), Choice.of("no", "No")),
                        switch (me.access()) {
                            case NOT_ASKED -> "";
                            case NONE -> "no";
                            case TO_MEET, MET -> "yes";
                        }))
                .with(new FormPage.Area(
                        "needs",
                        "If you do, what is it?",
                        "Like an interpreter, large print, a ramp, breaks, or somebody with you. Whoever leads the work reads it, and others do not.",
                        needs,
                        3,
                        1000,
                        true))
                .version(me.version());
    }
}
