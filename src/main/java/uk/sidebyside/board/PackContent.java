package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.rules.Coverage;

/**
 * Everything that the papers of a meeting say. Frozen as JSON when the pack is closed, and drawn from alone after that, so
 * it changes only by addition.
 *
 * @param recommendation stands before everything else
 * @param author the post that put it together
 * @param further null in editions that were frozen before packs had it
 */
public record PackContent(
        String body,
        LocalDate heldOn,
        String place,
        String purpose,
        String author,
        String recommendation,
        String summary,
        String decisionsNeeded,
        Standing standing,
        List<ReportIn> reports,
        List<Question> questions,
        List<Decided> decisions,
        Voice familyVoice,
        @Nullable Further further) {

    PackContent with(Further other) {
        return new PackContent(
                body,
                heldOn,
                place,
                purpose,
                author,
                recommendation,
                summary,
                decisionsNeeded,
                standing,
                reports,
                questions,
                decisions,
                familyVoice,
                other);
    }

    /** @param received otherwise the pack says that it was not received, or is not due yet */
    public record ReportIn(
            UUID id,
            String workstream,
            String month,
            LocalDate dueOn,
            boolean received,
            boolean notReceived,
            Report.Text text) {}

    /** @param answer the answer that stands; blank while there is none */
    public record Question(
            UUID id,
            int number,
            String question,
            String askedAs,
            String ownerAs,
            LocalDate dueOn,
            boolean late,
            String standing,
            String answer) {}

    public record Decided(int number, LocalDate on, String what, String why, List<String> present) {}

    /** @param reasonForNone why families say nothing this time; blank where they do */
    public record Voice(
            String words,
            String reasonForNone,
            String writtenAs,
            @Nullable LocalDate writtenOn) {
        public static final Voice NOTHING_YET = new Voice("", "", "", null);

        static Voice of(FamilyVoice voice) {
            return new Voice(
                    voice.words(),
                    voice.reasonForNone(),
                    voice.writtenAs(),
                    LocalDate.ofInstant(voice.writtenAt(), java.time.ZoneId.of("Europe/London")));
        }

        public boolean missing() {
            return words.isBlank() && reasonForNone.isBlank();
        }
    }

    /**
     * What papers say besides.
     *
     * @param sponsor the post that stands behind them; blank where the author does
     * @param register risks of the plan that are open
     * @param equality who may be affected differently, and what is done about it
     * @param previously what the author adds on what was considered before
     * @param heldApart what is in the exempt part, by title and reason and never by its words
     * @param charts of the measures that have one, in the order of their first mention
     * @param differences statements of impact since the papers before; null in editions from before packs had them
     * @param together how joint partnership went since the meeting before; null in editions from before packs told it
     * @param months of cases that were sent to the board since the papers before
     */
    public record Further(
            String sponsor,
            String risks,
            List<RiskNow> register,
            String equality,
            String previously,
            @Nullable Before before,
            List<HeldApart> heldApart,
            List<PackChart> charts,
            @Nullable List<Difference> differences,
            @Nullable TogetherInPapers together,
            List<MonthIn> months) {

        public Further {
            // Editions that were frozen before packs had charts, or months, have none.
            charts = Objects.requireNonNullElse(charts, List.of());
            months = Objects.requireNonNullElse(months, List.of());
        }

        Further with(@Nullable List<Difference> otherDifferences, @Nullable TogetherInPapers otherTogether) {
            return new Further(
                    sponsor,
                    risks,
                    register,
                    equality,
                    previously,
                    before,
                    heldApart,
                    charts,
                    otherDifferences,
                    otherTogether,
                    months);
        }
    }

    /**
     * A month of cases: its figures in the words in which they may be shown, and what they mean.
     *
     * @param writtenAs the post that sent it
     */
    public record MonthIn(String month, String story, List<FigureIn> figures, String writtenAs, LocalDate sentOn) {}

    /** @param percent null where it can't be shown, and in editions that were frozen before papers had its chart */
    public record FigureIn(
            String what,
            String now,
            String before,
            String change,
            @Nullable Long percent) {}

    public record RiskNow(String words, String effect, String owner) {}

    /** The meeting before, and where its papers went. */
    public record Before(LocalDate heldOn, int edition, List<String> wentTo) {}

    public record HeldApart(String title, String why) {}

    /**
     * What difference something made, in the one format of statements of impact.
     *
     * @param about what was done, by its name
     * @param figures the latest of its measures, each a sentence
     */
    public record Difference(
            String about,
            LocalDate untilOn,
            String did,
            String howMuch,
            String howWell,
            String betterOff,
            List<String> figures,
            String evidence,
            String next) {}

    /** Of the reports that were due, how many came. */
    public Coverage coverage() {
        return coverage(reports);
    }

    static Coverage coverage(List<ReportIn> reports) {
        List<ReportIn> due =
                reports.stream().filter(r -> r.received() || r.notReceived()).toList();
        return new Coverage((int) due.stream().filter(ReportIn::received).count(), due.size());
    }

    public List<ReportIn> missingReports() {
        return reports.stream().filter(ReportIn::notReceived).toList();
    }
}
