package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.DateChange;
import uk.sidebyside.assessments.rules.BegunClock;
import uk.sidebyside.assessments.rules.ClockLine;
import uk.sidebyside.assessments.rules.ClockLine.Said;
import uk.sidebyside.assessments.rules.OtherClock;
import uk.sidebyside.assessments.rules.OtherClockRules;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.assessments.rules.StatutoryClock;
import uk.sidebyside.assessments.rules.StatutoryClock.Standing;

/** The clocks of a case that no step sets off: what runs, what was done, what can begin, and all that was written down. */
public final class OtherClocksPage {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final CaseFile file;
    private final LocalDate today;
    private final List<BegunClock> begun;
    private final Map<UUID, ClockLine> lines;

    OtherClocksPage(CaseFile file, LocalDate today) {
        this.file = file;
        this.today = today;
        this.begun = file.otherClocks();
        this.lines = file.clockLines().stream().collect(Collectors.toMap(ClockLine::id, Function.identity()));
    }

    /** One duty of a clock that began. */
    public record Row(BegunClock of, StatutoryClock clock) {
        String duty() {
            return clock.due().duty().key();
        }
    }

    public CaseFile file() {
        return file;
    }

    public String at() {
        return "/cases/" + file.head().id() + "/clocks";
    }

    /** What is open first, the soonest due first. */
    public List<Row> rows() {
        return begun.stream()
                .flatMap(of -> of.clocks().stream().map(clock -> new Row(of, clock)))
                .sorted(Comparator.comparing((Row row) -> !open(row))
                        .thenComparing(row -> row.clock().due().on()))
                .toList();
    }

    /** Those that are open. */
    public List<Row> openRows() {
        return rows().stream().filter(this::open).toList();
    }

    public boolean open(Row row) {
        return row.of().open(row.duty()).isPresent();
    }

    /** Whether somebody can still say that it is done or owed no more. */
    public boolean canBeSaid(Row row) {
        return open(row) || row.of().isLifted(row.duty());
    }

    public boolean late(Row row) {
        return open(row) && row.clock().standingOn(today) == Standing.LATE;
    }

    public String what(Row row) {
        return DutyWords.what(row.clock().due().duty());
    }

    /** What, and about whom. */
    public String named(Row row) {
        return what(row) + about(row.of().about());
    }

    public String began(Row row) {
        return CaseWords.day(row.clock().due().startedOn());
    }

    public String last(Row row) {
        return CaseWords.day(row.clock().due().on());
    }

    /** By the strict count, where that is another day; blank otherwise. */
    public String strict(Row row) {
        LocalDate strict = row.clock().due().strictOn();
        return strict.equals(row.clock().due().on()) ? "" : CaseWords.day(strict);
    }

    public String standing(Row row) {
        String why = row.of().notOwed().get(row.duty());
        return why != null
                ? "Owed no more, because: " + why
                : row.of().isLifted(row.duty())
                        ? "Owed no more, as the case went on"
                        : CasePage.standing(row.clock(), today);
    }

    /** The day that the family was told instead; blank where it was told none. */
    public String told(Row row) {
        List<DateChange> moved = file.moved(row.clock());
        return moved.isEmpty() ? "" : CaseWords.day(moved.getLast().newOn());
    }

    /** Where the family is told a new day; blank for what the council does not owe. */
    public String move(Row row) {
        return open(row)
                        && file.soonestOfOthers(row.duty())
                                .filter(row.clock()::equals)
                                .isPresent()
                ? "/cases/" + file.head().id() + "/moved/" + row.duty()
                : "";
    }

    public String warning(Row row) {
        return open(row) && !late(row) && row.clock().warnsOn(today, file.warnsStrictly())
                ? CaseWords.warning(row.clock().due().on(), row.clock().due().strictOn(), today)
                : "";
    }

    /** The duty of a clock; empty for one that was taken back. */
    Optional<Row> row(UUID clock, String duty) {
        return rows().stream()
                .filter(row -> row.of().id().equals(clock) && row.duty().equals(duty))
                .findFirst();
    }

    public String to(Row row, String what) {
        return at() + "/" + row.of().id() + "/" + what + "/" + row.duty();
    }

    public List<OtherClock> kinds() {
        return Arrays.asList(OtherClock.values());
    }

    public String happened(OtherClock kind) {
        return OtherClockWords.of(kind).happened();
    }

    /** Everything that was written down, the newest first. */
    public List<ClockLine> lines() {
        return file.clockLines().reversed();
    }

    /** What a line says, as a heading. */
    public String said(ClockLine line) {
        return switch (line.said()) {
            case BEGAN -> happened(line) + about(line.words()) + ": " + CaseWords.day(line.on());
            case DONE -> duty(line) + about(clock(line)) + ": done on " + CaseWords.day(line.on());
            case NOT_OWED -> duty(line) + about(clock(line)) + ": owed no more";
            case TAKEN_BACK -> "Taken back: " + mistake(line);
        };
    }

    private String mistake(ClockLine line) {
        ClockLine back = line(line.takesBack());
        return back == null ? "" : said(back);
    }

    /** Where a line has a reason; blank where it has none. */
    public String why(ClockLine line) {
        return line.said() == Said.BEGAN ? "" : line.words();
    }

    public boolean canBeTakenBack(ClockLine line) {
        return OtherClockRules.counts(file.clockLines(), line);
    }

    public LocalDate wroteOn(ClockLine line) {
        return line.recordedAt().atZone(LONDON).toLocalDate();
    }

    private static String happened(ClockLine line) {
        return OtherClock.of(line.what())
                .map(kind -> OtherClockWords.of(kind).happened())
                .orElse("");
    }

    private static String duty(ClockLine line) {
        return Statute.IN_FORCE.duties().stream()
                .filter(duty -> duty.key().equals(line.what()))
                .findFirst()
                .map(DutyWords::what)
                .orElse("");
    }

    private String clock(ClockLine line) {
        ClockLine first = line(line.clock());
        return first == null ? "" : first.words();
    }

    @Nullable
    ClockLine line(@Nullable UUID id) {
        return id == null ? null : lines.get(id);
    }

    static String about(String words) {
        return words.isBlank() ? "" : " (" + words + ")";
    }
}
