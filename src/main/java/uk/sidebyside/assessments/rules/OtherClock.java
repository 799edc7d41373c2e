package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a case that no step of it sets off, so that somebody says when one began and about whom. Advice has a place of its own
 * (C03), and an inspection is of no case (C40).
 */
public enum OtherClock {
    /** Several schools and colleges can be asked side by side. */
    SCHOOL_ASKED(Trigger.SETTING_CONSULTED, true),
    /** Known before it happens or afterwards; the new board's time begins when it was told. */
    ICB_CHANGED(Trigger.ICB_CHANGED, Trigger.ICB_CHANGE_LEARNED, false, true, Map.of("C26.1", Trigger.ICB_TOLD)),
    MEDIATION_NOT_ARRANGED(Trigger.MEDIATION_NOT_ARRANGED, false),
    HEALTH_ISSUE_TOLD(Trigger.HEALTH_ISSUE_TOLD, false),
    HEALTH_MEDIATION(Trigger.HEALTH_MEDIATION_TOLD, false),
    /** The council sends on what was answered. */
    RECOMMENDATION(Trigger.RECOMMENDATION_SENT, null, true, false, Map.of("C35.1", Trigger.RECOMMENDATION_ANSWERED)),
    FIRST_DIRECT_PAYMENT(Trigger.FIRST_DIRECT_PAYMENT, false),
    DETENTION_ENDED(Trigger.DETENTION_ENDED, false);

    /** Steps of the case that do what is owed here too, so that nobody has to say it twice; by the key of the duty. */
    private static final Map<String, Set<CaseStep>> DONE_BY = Map.of(
            "C28", Set.of(CaseStep.MEDIATION_CERTIFICATE),
            "C30.2", Set.of(CaseStep.MEDIATION_HELD),
            "C39.1", Set.of(CaseStep.WILL_ASSESS, CaseStep.WILL_NOT_ASSESS),
            "C39.2", Set.of(CaseStep.WILL_ISSUE, CaseStep.WILL_NOT_ISSUE),
            "C39.3", Set.of(CaseStep.FINAL_SENT));

    /** What takes the place of the same for a young person who was not detained: once that is owed no more, neither is this. */
    private static final Map<String, String> AS_ON_A_REQUEST = Map.of("C39.2", "C04", "C39.3", "C07");

    /** A yes where the duty has a last day for a no (regulation 10(1), as SI 2015/62 has it). */
    private static final Map<String, CaseStep> YES_INSTEAD_OF = Map.of("C39.2", CaseStep.WILL_ISSUE);

    /** With which nobody waits for the answer of a school or college any more. */
    private static final Set<CaseStep> PLAN_IS_FINAL =
            Set.of(CaseStep.FINAL_SENT, CaseStep.AMENDED, CaseStep.NOT_AMENDED);

    /** Of a disagreement, which may go on when the case is over. */
    private static final Set<String> OF_A_DISPUTE = Set.of("C28", "C29", "C30.2", "C35.1", "C35.2");

    private static final Set<CaseState> OVER = EnumSet.of(CaseState.WITHDRAWN, CaseState.CEASED, CaseState.MOVED_AWAY);

    private static final Set<CaseState> REFUSED = EnumSet.of(CaseState.NOT_ASSESSING, CaseState.NO_PLAN);

    private final Trigger begins;
    private final @Nullable Trigger learned;
    private final boolean named;
    private final boolean ahead;
    private final Map<String, Trigger> follows;

    OtherClock(Trigger begins, boolean named) {
        this(begins, null, named, false, Map.of());
    }

    OtherClock(Trigger begins, @Nullable Trigger learned, boolean named, boolean ahead, Map<String, Trigger> follows) {
        this.begins = begins;
        this.learned = learned;
        this.named = named;
        this.ahead = ahead;
        this.follows = follows;
    }

    public Trigger begins() {
        return begins;
    }

    /** What a second day says; null where one day is all. */
    public @Nullable Trigger learned() {
        return learned;
    }

    /** Whether it is nothing without saying whom it is about. */
    public boolean named() {
        return named;
    }

    /** Whether its day may be one to come. */
    public boolean ahead() {
        return ahead;
    }

    /** What begins once a duty of it is done, by the duty's key. */
    Map<String, Trigger> follows() {
        return follows;
    }

    /** The duties that it sets off at once, in the order of the statute. */
    public List<Duty> duties() {
        KnownDates known = KnownDates.of(begins, Statute.FIRST_DAY);
        return Statute.IN_FORCE.duties().stream()
                .filter(duty -> duty.limit().lastDay(known).isPresent())
                .toList();
    }

    static Set<CaseStep> doneBy(String duty) {
        return DONE_BY.getOrDefault(duty, Set.of());
    }

    static Optional<CaseStep> yesInsteadOf(String duty) {
        return Optional.ofNullable(YES_INSTEAD_OF.get(duty));
    }

    /** Whether nobody owes a duty any more, as the round of the case went on in which its clock began. */
    static boolean lifted(String duty, CaseRound round, LocalDate began) {
        CaseLife life = round.life();
        if (OVER.contains(life.state()) && (life.dispute() == DisputeState.NONE || !OF_A_DISPUTE.contains(duty))) {
            return true;
        }
        String same = AS_ON_A_REQUEST.get(duty);
        return duty.equals("C08")
                ? REFUSED.contains(life.state())
                        || round.first(PLAN_IS_FINAL, began).isPresent()
                : same != null && life.lifted().contains(same);
    }

    /** The first day from which the law knows it. */
    LocalDate lawSince() {
        return duties().stream().map(Duty::from).min(Comparator.naturalOrder()).orElseThrow();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OtherClock> of(String code) {
        return Arrays.stream(values())
                .filter(clock -> clock.code().equals(code))
                .findFirst();
    }
}
