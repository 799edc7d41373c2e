package uk.sidebyside.surveys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.rules.Opening;

/** What waits for the coordinator: complaints to follow up, surveys to count and to tell back, words that nobody read. */
@Component
class SurveyWork implements WaitingWork {
    private final SurveyStore surveys;
    private final FreeTextStore texts;
    private final CaseStore cases;

    SurveyWork(SurveyStore surveys, FreeTextStore texts, CaseStore cases) {
        this.surveys = surveys;
        this.texts = texts;
        this.cases = cases;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.hasAny(Role.COORDINATOR)) {
            return List.of();
        }
        AreaId area = principal.inArea();
        List<Item> items = new ArrayList<>();
        cases.inArea(area).stream()
                .filter(one -> one.closedOn() == null)
                .forEach(one -> items.add(new Item(
                        one.kind().label() + " " + one.number() + ", " + one.service(),
                        "Say what came of it and what was learned.",
                        "/complaints/log/" + one.id().value(),
                        one.followUpOn())));
        for (Survey survey : surveys.inArea(area)) {
            String address = "/surveys/" + survey.id().value();
            if (survey.opening().on(today) == Opening.State.COMING_IN) {
                items.add(new Item("“" + survey.title() + "” can be counted", "Its last day is over.", address, null));
            } else if (survey.counted() && survey.toldOn() == null) {
                items.add(new Item(
                        "“" + survey.title() + "”: say what was done",
                        "People were promised to hear by then.",
                        address,
                        survey.tellBy()));
            }
        }
        int unread = texts.unread(area);
        if (unread > 0) {
            items.add(new Item(
                    unread == 1 ? "1 text of a survey to read" : unread + " texts of surveys to read",
                    "Nobody has read what people wrote.",
                    "/surveys",
                    null));
        }
        return items;
    }
}
