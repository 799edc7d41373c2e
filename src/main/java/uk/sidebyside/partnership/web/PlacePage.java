package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.display.Step;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PiecePlans;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.PieceTalks;
import uk.sidebyside.partnership.Places;
import uk.sidebyside.partnership.TellBacks;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.rules.AccessNeed;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.WayKept;

/**
 * What somebody who takes part sees. Others are shown as they agreed to be, never by name. Of a long history it shows the latest;
 * the rest is on {@link PlaceHistoryPage}.
 */
public record PlacePage(String at, Piece piece, Participant me, Places.Read read, LocalDate today) {
    private static final int SHOWN = 5;
    private static final int LINES_SHOWN = 8;
    private static final int PLAN_SHOWN = 10;

    /** An address that ends in an id is for whoever has an account; a code is shorter. */
    private static final int ID_LENGTH = 36;

    public List<PiecePlans.Item> plan() {
        return read.plan();
    }

    /** A small piece has no steps one by one. */
    public List<Step> steps() {
        return piece.small() ? List.of() : StepsPicture.of(read.model(), read.steps(), piece.running());
    }

    /** What everybody reads of it; blank with a child, and where its story is told or is still to be. */
    public String everybody() {
        if (piece.child() != null || !piece.running()) {
            return "";
        }
        return piece.heldBack()
                ? "Everybody can read only that a piece of work is held back, and why: " + piece.heldBackWhy()
                : "Everybody can read the title of this work and at which step it is. What you say is not public by that.";
    }

    /** As "6 of 13 steps are done, and 1 was left out. Now: 8. Agree it." */
    public String where() {
        List<Step> steps = steps();
        String settled = PartnershipWords.stepsDone(steps, "is", "are") + ".";
        return steps.stream()
                .filter(step -> step.place() == Step.Place.NOW)
                .findFirst()
                .map(step -> settled + " Now: " + step.title() + ".")
                .orElse(settled);
    }

    public List<PieceSessions.Session> sessions() {
        return read.sessions();
    }

    public PieceTalks.Heard heard() {
        return read.heard();
    }

    public List<Checks.Question> questions() {
        return read.questions();
    }

    /** Whether there is a question that they have not answered, or whose answer can still change. */
    public boolean mayAnswer() {
        return me.here() && questions().stream().anyMatch(one -> !one.stands());
    }

    public List<YouSaid.Line> lines() {
        return read.lines();
    }

    /** When they are told what came of it, once the piece has ended. */
    public List<TellBacks.Promise> promises() {
        return read.promises();
    }

    /** Whether to say that the address is theirs alone: by a link, on the day on which they joined. */
    public boolean keepsAddress() {
        return !byAccount() && me.here() && me.joinedOn().equals(today);
    }

    private boolean byAccount() {
        return at.length() >= "/partnership/place/".length() + ID_LENGTH;
    }

    /** Where a family that has signed in came from; null for whoever came by a link of their own, or takes part for their work. */
    public @Nullable String back() {
        return byAccount() && me.family() ? "/family" : null;
    }

    public String backText() {
        return me.side() == Side.CHILD || me.side() == Side.YOUNG_PERSON ? "My page" : "My children";
    }

    /** What they need to take part, as it is said to them. */
    public static String needs(AccessNeed need) {
        return switch (need) {
            case NOT_ASKED -> "We do not know yet what you need. Please tell us.";
            case NONE -> "You told us that you need nothing else.";
            case TO_MEET -> "You told us what you need, and we still have to see to it.";
            case MET -> "You told us what you need, and we saw to it.";
        };
    }

    /** What is still to do, and what was done last. */
    public List<PiecePlans.Item> planShown() {
        List<PiecePlans.Item> open = plan().stream()
                .filter(item -> item.doneOn() == null)
                .limit(PLAN_SHOWN)
                .toList();
        List<PiecePlans.Item> done =
                plan().stream().filter(item -> item.doneOn() != null).toList();
        List<PiecePlans.Item> shown = new ArrayList<>(
                done.subList(Math.max(0, done.size() - Math.max(0, PLAN_SHOWN - open.size())), done.size()));
        shown.addAll(open);
        return shown;
    }

    /** Those that are to come or whose time is open, and the latest of the others. */
    public List<PieceSessions.Session> sessionsShown() {
        return sessions().stream()
                .sorted(Comparator.comparing((PieceSessions.Session session) -> !session.open()))
                .limit(SHOWN)
                .toList();
    }

    public List<PieceTalks.News> newsShown() {
        return heard().news().stream().limit(SHOWN).toList();
    }

    /** What people were asked about and nothing is decided of yet; none once the work has ended. */
    public List<PieceTalks.Request> askedShown() {
        return piece.running() ? heard().open().stream().limit(SHOWN).toList() : List.of();
    }

    public List<PieceTalks.Decision> decisionsShown() {
        return heard().decisions().stream().limit(SHOWN).toList();
    }

    /** The latest of what people said and what became of it, the first first. */
    public List<YouSaid.Line> linesShown() {
        return lines().subList(Math.max(0, lines().size() - LINES_SHOWN), lines().size());
    }

    /** Whether there is more than is shown. */
    public boolean more() {
        return planShown().size() < plan().size()
                || sessionsShown().size() < sessions().size()
                || newsShown().size() < heard().news().size()
                || askedShown().size() < heard().open().size()
                || decisionsShown().size() < heard().decisions().size()
                || linesShown().size() < lines().size();
    }

    /** What this person is asked to do now, each with its address. */
    public record Ask(String words, String address) {}

    public List<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        if (!me.here()) {
            return asks;
        }
        sessions().stream()
                .filter(session -> session.open() && !session.answeredBy(me.id()))
                .limit(SHOWN)
                .forEach(session -> asks.add(
                        new Ask("Say when you could come: " + session.title(), at + "/times/" + session.id())));
        if (piece.running() && draft() != null && mine() == null) {
            asks.add(new Ask("Say whether you agree: " + draft().title(), at + "/agree"));
        }
        long open = questions().stream().filter(one -> one.own() == null).count();
        if (open > 0 && (piece.small() || read.latest() != null || !piece.running())) {
            asks.add(new Ask(
                    "Answer " + PartnershipWords.count(open, "question", "questions") + " about working together",
                    at + "/checks"));
        }
        if (me.kept().said() == WayKept.NOT_ASKED
                && (!piece.running() || sessions().stream().anyMatch(this::over))) {
            asks.add(new Ask("Say whether you could take part in the way that you chose", at + "/way-kept"));
        }
        return asks;
    }

    private boolean over(PieceSessions.Session session) {
        PieceSessions.Option settled = session.settled();
        return settled != null && settled.time().on().isBefore(today);
    }

    /** As "You said that none of these times suits. “Mondays are better.”"; blank while they have not answered. */
    public String saidOf(PieceSessions.Session session) {
        if (!session.answeredBy(me.id())) {
            return "";
        }
        PieceSessions.Answer answer = session.answer(me.id());
        boolean suits = session.suits(me.id());
        String said = answer != null && answer.note() && answer.on() != null
                ? PartnershipWords.noteForYou(answer.writtenDownAs(), answer.on())
                        + (suits ? ": when you could come." : ": none of these times suits.")
                : suits ? "You said when you could come." : "You said that none of these times suits.";
        return said + (answer == null || answer.words().isBlank() ? "" : " “" + answer.words() + "”");
    }

    /** The latest draft; null while there is none. */
    public Agreements.@Nullable Draft draft() {
        return read.latest() == null ? null : read.latest().draft();
    }

    private List<Agreements.Answer> answers() {
        return read.latest() == null ? List.of() : read.latest().answers();
    }

    /** What this person said to the latest draft. */
    public Agreements.@Nullable Answer mine() {
        return answers().stream()
                .filter(answer -> answer.participant().equals(me.id()))
                .findFirst()
                .orElse(null);
    }

    /** Those who do not agree with the latest draft. */
    public List<Agreements.Answer> disagreeing() {
        return answers().stream()
                .filter(answer -> answer.answer() == AgreementAnswer.DO_NOT_AGREE)
                .limit(LINES_SHOWN)
                .toList();
    }

    public String who(Agreements.Answer answer) {
        return read.people().stream()
                .filter(one -> one.id().equals(answer.participant()))
                .map(Participant::shownAs)
                .findFirst()
                .orElse("Somebody who takes part");
    }
}
