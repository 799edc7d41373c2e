package uk.sidebyside.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.carrying.Answering;
import uk.sidebyside.voice.carrying.Ask;
import uk.sidebyside.voice.carrying.Carrying;
import uk.sidebyside.voice.inbox.Inbox;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.rules.Respond;
import uk.sidebyside.voice.rules.ResponseKind;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.AskId;
import uk.sidebyside.voice.said.OccasionId;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.ResponseId;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;
import uk.sidebyside.voice.worries.Worries;

/**
 * The children of a {@link ChildStory}, with Cleo who coordinates joint partnership, and a service that everybody may see. Kit's
 * mother Mina is asked what she thinks; Cora reads it.
 */
public final class VoiceStory {
    public static final LocalDate TODAY = ChildStory.TODAY;

    /** An address that nobody has guessed from. */
    public static final String ADDRESS = "192.0.2.7";

    public final ChildStory around;
    public final AreaId area;
    public final StoryClock clock;
    public final PersonId cleo;
    public final Ref service;
    public final Ref kit;
    public final Views views;
    public final Giving giving;
    public final Playbacks playbacks;
    public final Responses responses;
    public final Telling telling;
    public final Changing changing;
    public final Receipts receipts;
    public final Looking looking;
    private final UnsentWords unsent;
    public final Invitations invitations;
    public final Asking asking;
    public final Worries worries;
    public final Inbox inbox;
    public final Carrying carrying;
    public final Answering answering;
    private final String address;

    public static VoiceStory tell(ApplicationContext program) {
        return new VoiceStory(program);
    }

    private VoiceStory(ApplicationContext program) {
        clock = program.getBean(StoryClock.class);
        clock.set(TODAY);
        around = ChildStory.tell(program);
        area = around.area;
        cleo = around.holder("Cleo Winter", Role.COORDINATOR, around.council);
        service = program.getBean(Places.class).openThing(area, "Short breaks");
        kit = ChildRefs.of(area, around.kit);
        views = program.getBean(Views.class);
        giving = program.getBean(Giving.class);
        playbacks = program.getBean(Playbacks.class);
        telling = program.getBean(Telling.class);
        changing = program.getBean(Changing.class);
        responses = program.getBean(Responses.class);
        receipts = program.getBean(Receipts.class);
        looking = program.getBean(Looking.class);
        unsent = program.getBean(UnsentWords.class);
        invitations = program.getBean(Invitations.class);
        asking = program.getBean(Asking.class);
        worries = program.getBean(Worries.class);
        carrying = program.getBean(Carrying.class);
        answering = program.getBean(Answering.class);
        inbox = program.getBean(Inbox.class);
        address = "192.0.2." + (1 + Math.floorMod(UUID.randomUUID().hashCode(), 250)) + "." + UUID.randomUUID();
    }

    /** An address of this story's own. */
    public String address() {
        return address;
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return around.as(person, work);
    }

    public <T> T visitor(Supplier<T> work) {
        return Principals.call(Principal.visitor(area), work::get);
    }

    /** Cora invites somebody about Kit; the link is on paper. */
    public ReceiptCode invited(PersonId person, String questions, Speaker speaker) {
        SittingId id = as(around.cora, () -> invitations
                .invite(
                        area,
                        new Invitations.Invite(
                                UUID.randomUUID(),
                                kit,
                                "Kit",
                                questions,
                                speaker,
                                person,
                                "",
                                new Asking.Readers("Cora Quayle, case officer", null, around.cora),
                                TODAY.plusDays(20),
                                TODAY.plusDays(30)))
                .orThrow());
        return as(around.cora, () -> invitations.onPaper(area, id));
    }

    /** Cleo asks everybody about the service. */
    public AskId asked() {
        return as(cleo, () -> asking.ask(
                        area,
                        UUID.randomUUID(),
                        new Asking.Words(
                                service,
                                "Short breaks",
                                "",
                                Questions.SERVICE,
                                "The short breaks team",
                                null,
                                TODAY,
                                TODAY.plusDays(20),
                                TODAY.plusDays(40)))
                .orThrow());
    }

    /** Somebody without an account answers what everybody is asked; gives the code of their receipt. */
    public ReceiptCode somebodySays(AskId ask, String words) {
        return somebodySays(ask, words, sending(""));
    }

    public ReceiptCode somebodySays(AskId ask, String words, Giving.Sending sending) {
        ReceiptCode code = Receipts.fresh();
        Sitting sitting = Principals.call(
                Receipts.holder(area, code, Principal.Kind.RECEIPT), () -> asking.begin(area, code, ask));
        Receipts.Held held = held(code);
        held.as(() -> giving.save(area, sitting.id(), Questions.SERVICE, Giving.Draft.of(words))
                .orThrow());
        held.as(() -> giving.give(area, sitting.id(), sending).orThrow());
        return code;
    }

    public static Giving.Sending sending(String name) {
        return new Giving.Sending(name, false, "", "", false, false);
    }

    public Receipts.Held held(ReceiptCode code) {
        return (Receipts.Held) receipts.begun(area, code);
    }

    /** Whoever holds an invitation says something to its first question; gives the code of their receipt. */
    public ReceiptCode says(ReceiptCode invitation, String question, String words) {
        Receipts.Held held = held(invitation);
        held.as(() -> giving.save(area, held.sitting().id(), question, Giving.Draft.of(words))
                .orThrow());
        ReceiptCode receipt = Receipts.fresh();
        Receipts.Held own = receipts.exchange(held, receipt).orElseThrow();
        own.as(() -> giving.give(area, own.sitting().id(), sending("Mina")).orThrow());
        return receipt;
    }

    /** Its giver agrees that what they said may be used again. */
    public void mayBeUsedAgain(ReceiptCode receipt) {
        heard(receipt).views().forEach(told -> stillRight(receipt, told.view(), StillRight.Said.AGREED, "")
                .orThrow());
    }

    /** The holder of a receipt says something about using a view again. @param now its words, where they have changed */
    public Saving<ViewId> stillRight(ReceiptCode receipt, View view, StillRight.Said said, String now) {
        return held(receipt)
                .as(() -> answering.say(
                        area,
                        view.id(),
                        new Answering.Answer(said, view.said().n(), new Changing.Words(now, "", "", null))));
    }

    /** Cora asks whether it is still right, for a review in three weeks. */
    public OccasionId asksWhetherStillRight(View... some) {
        return as(around.cora, () -> carrying.ask(
                        area,
                        new Ask(
                                UUID.randomUUID(),
                                kit,
                                StillRight.Occasion.REVIEW,
                                java.time.LocalDate.now(clock).plusDays(21),
                                List.of(some).stream().map(View::id).toList()))
                .orThrow());
    }

    public Views.Heard heard(ReceiptCode code) {
        Receipts.Held held = held(code);
        return held.as(() -> views.heard(area, held.sitting().id()));
    }

    public View firstView(ReceiptCode code) {
        return heard(code).views().getFirst().view();
    }

    public void playBack(PersonId who, View view) {
        as(who, () -> playbacks
                .playBack(
                        area,
                        view.sitting(),
                        new Playbacks.PlayBack(
                                UUID.randomUUID(), List.of(view.id()), "You would like a quiet room.", false, null))
                .orThrow());
    }

    public Respond.Written no() {
        return new Respond.Written(
                ResponseKind.NOT_POSSIBLE,
                "",
                "There is no room in the building.",
                "We looked at the library and at lunch in class.",
                "Phone Cora on 01632 960001.",
                null);
    }

    public Respond.Written used() {
        return new Respond.Written(ResponseKind.USED, "Kit eats in the library.", "", "", "", null);
    }

    public Respond.Written thinking(LocalDate until) {
        return new Respond.Written(ResponseKind.THINKING, "", "", "", "", until);
    }

    public uk.sidebyside.shared.Saving<ResponseId> respond(
            PersonId who, Respond.Written written, List<View> its, @Nullable Ref where) {
        return as(
                who,
                () -> responses.respond(
                        area,
                        new Responses.Answer(
                                UUID.randomUUID(),
                                its.stream().map(View::id).toList(),
                                written,
                                where == null ? List.of() : List.of(where))));
    }

    /** What a browser keeps of one field while somebody types. */
    public boolean types(SittingId sitting, String form, String words) {
        return unsent.keep(
                area, sitting, form, new UnsentWords.Begun(words, "", "", List.of(), "", clock.instant()), null);
    }
}
