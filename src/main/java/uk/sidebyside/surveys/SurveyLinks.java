package uk.sidebyside.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.rules.Addresses;
import uk.sidebyside.surveys.rules.Opening;

/**
 * The ways to a survey: one link that is shared, and links that answer once. Of the latter it is kept whether they were used, and
 * neither who got them nor what was answered by them.
 */
@Service
public class SurveyLinks {
    public static final int MOST = 200;
    private static final String SOURCE = "docs/rules/surveys.md, links";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final SurveyStore surveys;
    private final LinkStore store;
    private final LinkHolderStore holders;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Areas areas;
    private final Clock clock;

    SurveyLinks(
            SurveyStore surveys,
            LinkStore store,
            LinkHolderStore holders,
            Outbox outbox,
            SiteAddress site,
            Areas areas,
            Clock clock) {
        this.clock = clock;
        this.holders = holders;
        this.surveys = surveys;
        this.store = store;
        this.outbox = outbox;
        this.site = site;
        this.areas = areas;
    }

    /** How many links that answer once were made, and how many of them were used. */
    public record Made(int made, int used) {}

    /** The whole address of the link that is shared, or of one that answers once. */
    public String address(AreaId area, String token) {
        return site.of(area, "/survey/" + token);
    }

    @Transactional(readOnly = true)
    public Made made(AreaId area, SurveyId survey) {
        SurveyDesk.mustBeMember();
        return store.made(area, survey);
    }

    /** Makes links to be printed, also before the first day. The same submission makes the same ones. */
    @Transactional
    public Saving<UUID> make(AreaId area, SurveyId id, UUID submission, @Nullable Integer howMany) {
        SurveyDesk.mustRun();
        List<Finding> findings = usable(survey(area, id), "howMany");
        if (howMany == null || howMany < 1 || howMany > MOST) {
            findings = List.of(Finding.of("howMany", "links.how.many", SOURCE, MOST));
        }
        if (!findings.isEmpty() || howMany == null) {
            return Saving.refused(findings);
        }
        for (int position = 1; position <= howMany; position++) {
            store.insert(area, id, submission, position, Tokens.single(), false);
        }
        return Saving.saved(submission);
    }

    /** Those of a batch that were not used yet. */
    @Transactional(readOnly = true)
    public List<String> unspent(AreaId area, SurveyId id, UUID batch) {
        SurveyDesk.mustRun();
        return store.unspent(area, id, batch);
    }

    /** Sends each address a link of its own, while it opens. The addresses are not kept with the links. */
    @Transactional
    public Saving<Integer> send(AreaId area, SurveyId id, UUID submission, String typed) {
        SurveyDesk.mustRun();
        Survey survey = survey(area, id);
        List<Finding> findings = sendable(survey, "addresses");
        findings = findings.isEmpty() ? Addresses.check(typed) : findings;
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        List<String> addresses = Addresses.read(typed);
        send(
                area,
                survey,
                submission,
                addresses.stream().<Recipient>map(Recipient.ToAddress::new).toList());
        return Saving.saved(addresses.size());
    }

    /** About something of no child: whoever has the link answers. */
    void send(AreaId area, Survey survey, UUID batch, List<Recipient> to) {
        int position = 0;
        for (Recipient one : to) {
            position++;
            String token = Tokens.single();
            if (store.insert(area, survey.id(), batch, position, token, false)) {
                outbox.send(letter(area, survey, one, token, batch + ":" + position));
            }
        }
    }

    /**
     * About something of a child: each link opens for its holder alone, and as long as they may see the child. Whoever had a letter about
     * the same before gets none, and no link: letters know that, and links never whose they were.
     *
     * @param about what each is written to once about
     */
    void sendHeld(AreaId area, Survey survey, UUID batch, UUID about, ChildId child, List<PersonId> to) {
        int position = store.last(area, batch);
        for (PersonId one : to) {
            String token = Tokens.single();
            String reference = about + ":" + one.value();
            if (outbox.sendOnce(letter(area, survey, new Recipient.ToPerson(one), token, reference))) {
                position++;
                store.insert(area, survey.id(), batch, position, token, true);
                holders.insert(area, survey.id(), token, child, one, LocalDate.now(clock));
            }
        }
    }

    /** The mail says that somebody wants to know, and until when; it names neither a child, nor a need, nor a service. */
    private Message letter(AreaId area, Survey survey, Recipient to, String token, String reference) {
        return Message.of(
                area,
                to,
                "survey-link",
                "Will you tell us how it was?",
                "We are the partnership for children and young people in "
                        + areas.byId(area).name() + ".\n\n"
                        + "We would like to know how it was to work with us. It takes about five minutes."
                        + " You can answer until " + DAY.format(survey.opening().closesOn()) + ".\n\n"
                        + address(area, token) + "\n\n"
                        + "The link is for you and works once. Your answers do not say who gave them."
                        + " You need no account. You do not have to answer.",
                "survey:" + reference);
    }

    private Survey survey(AreaId area, SurveyId id) {
        return surveys.byId(area, id).orElseThrow(NotFound::new);
    }

    /** A link that is printed today may be used later, as long as the last day is not over. */
    private List<Finding> usable(Survey survey, String field) {
        Opening opening = survey.opening();
        return switch (opening.on(LocalDate.now(clock))) {
            case PLANNED, OPEN -> List.of();
            case COMING_IN -> List.of(Finding.of(field, "survey.over", SOURCE, opening.closesOn()));
            case COUNTED -> List.of(Finding.of(field, "survey.counted.already", SOURCE));
        };
    }

    /** Whoever gets one by mail opens it at once. */
    private List<Finding> sendable(Survey survey, String field) {
        return survey.opening().on(LocalDate.now(clock)) == Opening.State.PLANNED
                ? List.of(Finding.of(
                        field, "survey.not.begun", SOURCE, survey.opening().opensOn()))
                : usable(survey, field);
    }

    static boolean sendable(Survey survey, LocalDate on) {
        return survey.opening().on(on) == Opening.State.OPEN;
    }
}
