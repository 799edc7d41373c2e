package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.GroupReached;
import uk.sidebyside.partnership.rules.TwoSided;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.RecordedFacts;

/** What pieces of work say of a service, for whoever judges it. Numbers alone: nobody is named, and no piece with a child counts. */
@Component
class ServiceRecords implements RecordedFacts {
    private static final String TOLD_BACK = "told-back";
    private static final String NEW_PEOPLE = "new-people";
    private static final String METHODS = "methods";
    private static final String CONVERSATIONS = "conversations";
    private static final String DECISIONS = "decisions-heard";
    private static final String ACCESS = "access-needs";
    private static final String GROUPS = "groups-reached";
    private static final String VOICE = "voice-in-outcome";
    private static final String CHECKS = "checks";
    private static final String PIECES = "/partnership/pieces";

    private final ServiceRecordStore store;
    private final BothSides bothSides;

    ServiceRecords(ServiceRecordStore store, BothSides bothSides) {
        this.store = store;
        this.bothSides = bothSides;
    }

    @Override
    public Set<String> keys() {
        return Set.of(TOLD_BACK, NEW_PEOPLE, METHODS, CONVERSATIONS, DECISIONS, ACCESS, GROUPS, VOICE, CHECKS);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordedFact> of(Ref about, LocalDate from, LocalDate until, Set<String> wanted) {
        Principal principal = Principals.current();
        boolean reads = principal.kind() == Principal.Kind.OPERATOR
                || !principal.seats().isEmpty();
        if (!about.kind().equals(PieceRefs.SERVICE) || !reads) {
            return List.of();
        }
        ServiceRecordStore.Counts counts = store.counts(about.area(), new ServiceId(about.id()), from, until);
        List<RecordedFact> facts = new ArrayList<>();
        wanted.stream()
                .sorted()
                .forEach(key -> facts.add(new RecordedFact(
                        key,
                        key.equals(CHECKS) && counts.pieces() > 0
                                ? checks(about.area(), new ServiceId(about.id()))
                                : sentence(key, counts),
                        PIECES)));
        return facts;
    }

    private static String sentence(String key, ServiceRecordStore.Counts counts) {
        if (counts.pieces() == 0) {
            return "No piece of joint partnership on this service is on record" + ofWhat(key) + ".";
        }
        return switch (key) {
            case TOLD_BACK ->
                counts.due() == 0
                        ? "No promise to tell people what came of it fell due."
                        : "People were told what came of it by the promised day "
                                + of(counts.onTime(), counts.due(), "time", "times") + ".";
            case NEW_PEOPLE ->
                "New to taking part: "
                        + of(counts.firstTime(), counts.joined(), "person who joined", "people who joined") + ".";
            case METHODS ->
                counts.ways().isEmpty()
                        ? "No way of taking part is on record."
                        : "Ways of taking part and of asking: " + list(counts.ways(), ServiceRecords::way) + ".";
            case CONVERSATIONS ->
                "Spoken conversations on record: " + (counts.sessions() + counts.askedAloud()) + " ("
                        + counts.sessions() + " sessions, " + counts.askedAloud() + " calls or meetings).";
            case DECISIONS -> "Decisions made after people were asked: " + counts.decisions() + ".";
            case ACCESS ->
                counts.needsAsked() == 0
                        ? "Nobody who joined said what they need to take part."
                        : "Access needs that were met: "
                                + of(counts.needsMet(), counts.needsAsked(), "person", "people") + ".";
            case GROUPS ->
                counts.groups().isEmpty()
                        ? "No group that is heard less often is on record."
                        : "Groups reached: " + list(counts.groups(), ServiceRecords::group) + ".";
            case VOICE ->
                "Changed something in the result: "
                        + of(counts.used(), counts.said(), "thing that people said", "things that people said") + ".";
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static String ofWhat(String key) {
        return switch (key) {
            case TOLD_BACK -> ", so no promise to tell people back is";
            case CONVERSATIONS -> ", so no conversation is";
            default -> " for this time";
        };
    }

    /**
     * The figure of all time that stands beside those of other services, and no other: of a time that whoever judges chooses, two would
     * tell what fewer than five people answered.
     */
    private String checks(AreaId area, ServiceId service) {
        TwoSided.Alike alike = bothSides.inArea(area).services().get(service);
        return alike == null || !alike.shown()
                ? "Fewer than " + TwoSided.FAMILIES_AT_LEAST
                        + " people have answered the check questions, so no figure is shown."
                : "In all pieces on this service so far, the worker and those who took part answered " + alike.percent()
                        + "% of the check questions alike.";
    }

    private static String of(long part, long whole, String one, String many) {
        return part + " of " + whole + " " + (whole == 1 ? one : many);
    }

    private static String list(List<String> codes, Function<String, String> label) {
        return String.join(
                ", ",
                codes.stream()
                        .map(label)
                        .map(words -> words.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList());
    }

    private static String way(String code) {
        return Way.find(code)
                .map(Way::label)
                .or(() -> Channel.find(code).map(Channel::label))
                .orElse(code);
    }

    private static String group(String code) {
        return GroupReached.find(code).map(GroupReached::label).orElse(code);
    }
}
