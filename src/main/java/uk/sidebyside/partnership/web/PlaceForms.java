package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.shared.AreaId;

/** What somebody who takes part is asked at their place. */
@Component
class PlaceForms {
    private final PlaceReading reading;
    private final PieceSessions sessions;
    private final Agreements agreements;
    private final Checks checks;

    PlaceForms(PlaceReading reading, PieceSessions sessions, Agreements agreements, Checks checks) {
        this.reading = reading;
        this.sessions = sessions;
        this.agreements = agreements;
        this.checks = checks;
    }

    FormPage times(AreaId area, AtPlace.Open open, UUID id) {
        PieceSessions.Session session = sessions.byId(area, open.piece().id(), id);
        var mine = open.place().participant();
        return FormPage.asking(
                        session.title(),
                        "Choose every time that you could come. If none suits, choose none and tell us.",
                        open.address(),
                        open.address() + "/times/" + session.id(),
                        "Send")
                .with(new FormPage.Several(
                        "times",
                        "When could you come?",
                        session.options().stream()
                                .map(option -> Choice.of(option.id().toString(), PartnershipWords.time(option.time())))
                                .toList(),
                        session.options().stream()
                                .filter(option -> option.who().contains(mine))
                                .map(option -> option.id().toString())
                                .toList()));
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

    List<Checks.Question> asked(AreaId area, AtPlace.Open open) {
        return checks.asParticipant(area, open.piece(), open.place().participant());
    }

    FormPage checks(AreaId area, AtPlace.Open open) {
        List<Checks.Question> asked = asked(area, open);
        if (asked.isEmpty()) {
            throw new NotFound();
        }
        FormPage form = FormPage.asking(
                "How do you see it?",
                "Please say yes, partly or no to each. The worker answers the same questions."
                        + " You see what they said once you have answered.",
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

    FormPage way(AreaId area, AtPlace.Open open) {
        Participant me = reading.me(area, open);
        return FormPage.asking(
                        "How do you want to take part?",
                        "You can change this whenever you like.",
                        open.address(),
                        open.address() + "/way",
                        "Save")
                .with(new FormPage.OneOf(
                        "way", "How?", "", Choices.ways(), me.way().code()))
                .with(new FormPage.Line("through", "Who speaks for you, if somebody does?", "", me.through(), true))
                .version(me.version());
    }
}
