package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.sidebyside.assessments.AppealWords;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseSettings;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.DisputeState;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.rules.TimeToAppeal;
import uk.sidebyside.assessments.rules.Trigger;

/**
 * What a family can do that does not agree with a decision, by its own last days (C27, C31), whether or not a letter was kept.
 *
 * @param decidedOn the day on which the decision was sent
 * @param steps one sentence or two each, in their order
 * @param help who helps, as the area says; none where it has not said
 */
public record FamilyRights(LocalDate decidedOn, List<String> steps, List<String> help) {
    public FamilyRights {
        steps = List.copyOf(steps);
        help = List.copyOf(help);
    }

    /** Empty where there is no decision to appeal against or it was taken back, once the time is over, and where an appeal goes on or has its answer. */
    static Optional<FamilyRights> of(CaseFile file, LocalDate today) {
        CaseSettings.Setting services = file.settings();
        CaseLife life = file.life();
        DisputeState dispute = life.dispute();
        return TimeToAppeal.toAppeal(life)
                .filter(appeal -> TimeToAppeal.isTold(life, appeal.on(), today))
                .map(appeal -> {
                    List<String> steps = new ArrayList<>();
                    LocalDate decided = life.known().on(Trigger.DECISION_SENT).orElse(appeal.startedOn());
                    if (life.earlier()) {
                        steps.add("It was about an earlier request. That there is a new one takes nothing from it.");
                    }
                    if (dispute == DisputeState.NONE) {
                        TimeToAppeal.toSpeakToAnAdviser(life)
                                .ifPresent(due -> steps.add(adviser(due, services.mediation(), today)));
                        if (ofAPlan(life, decided)) {
                            steps.add(
                                    "You need no mediation adviser if you disagree about the school or college alone.");
                        }
                    }
                    if (dispute == DisputeState.AGREED) {
                        steps.add(
                                "You and the council agreed in mediation. You need a certificate if you want to appeal all the same.");
                    } else if (dispute != DisputeState.CERTIFIED) {
                        steps.add("You choose if you want mediation. You get a certificate, whatever you choose.");
                    }
                    steps.add(AppealWords.tribunal(appeal, dispute));
                    return new FamilyRights(decided, steps, help(services));
                });
    }

    private static boolean ofAPlan(CaseLife life, LocalDate decided) {
        return Arrays.stream(LetterKind.values())
                .filter(LetterKind::ofAPlan)
                .anyMatch(kind -> life.when(kind.step()).filter(decided::equals).isPresent());
    }

    private static String adviser(Due due, String service, LocalDate today) {
        String day = CaseWords.day(due.on());
        return (today.isAfter(due.on())
                        ? "The last day to speak to a mediation adviser was " + day + ". Speak to one at once"
                        : "Speak to a mediation adviser by " + day)
                + (service.isBlank() ? "." : ": " + oneLine(service) + ".")
                + AppealWords.unsure(due);
    }

    private static List<String> help(CaseSettings.Setting services) {
        List<String> help = new ArrayList<>();
        if (!services.advice().isBlank()) {
            help.add("Information, advice and support: " + oneLine(services.advice()));
        }
        if (!services.disagreement().isBlank()) {
            help.add("Help to settle a disagreement: " + oneLine(services.disagreement()));
        }
        return help;
    }

    private static String oneLine(String service) {
        return service.strip().replaceAll("\\s*\n\\s*", ", ");
    }
}
