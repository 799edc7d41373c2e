package uk.sidebyside.forms;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.AskId;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Sitting;

/** Somebody without an account has said what they think about an action, so that there is something to answer. */
final class VoiceOfAVisit {
    private VoiceOfAVisit() {}

    static void tell(ApplicationContext program, PlanStory plan) {
        AreaId area = plan.area.id();
        var asking = program.getBean(Asking.class);
        var giving = program.getBean(Giving.class);
        AskId ask = plan.as(plan.ines, () -> asking.ask(
                        area,
                        UUID.randomUUID(),
                        new Asking.Words(
                                PlanRefs.of(area, plan.lineA),
                                "Waiting for a plan",
                                "",
                                Questions.SERVICE,
                                "The SEND team",
                                null,
                                LocalDate.of(2026, 6, 1),
                                LocalDate.of(2026, 7, 31),
                                LocalDate.of(2026, 8, 31)))
                .orThrow());
        ReceiptCode code = Receipts.fresh();
        Principals.run(Receipts.holder(area, code, Principal.Kind.RECEIPT), () -> {
            Sitting sitting = asking.begin(area, code, ask);
            giving.save(area, sitting.id(), Questions.SERVICE, Giving.Draft.of("We wait too long."))
                    .orThrow();
            giving.give(area, sitting.id(), new Giving.Sending("Asha", false, "", "", false, false))
                    .orThrow();
        });
    }
}
