package uk.sidebyside.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ref;

/** What makes a line embedded, and who may say so. */
class EmbeddedLineTest extends ProgressOfALine {
    @Test
    void embeddedNeedsCompletionProofConfirmationsAndTheBoard() {
        complete();
        assertThat(findings(embed(Set.of(), "", null, "")))
                .extracting(Finding::key)
                .containsExactlyInAnyOrder(
                        "embedded.needs.proof", "embedded.needs.confirmations", "embedded.needs.board");
    }

    @Test
    void theChairMayLiftWhatIsMissingByAPublishedReason() {
        complete();
        embed(Set.of(), "", null, "The audit was postponed; the practice is plain to see.")
                .orThrow();
        assertThat(line(story.visitor, "1.1(A)").state())
                .extracting(LineState::label)
                .isEqualTo("Embedded");
    }

    @Test
    void nobodyButTheChairEmbeds() {
        complete();
        var command = new Progress.Embed(
                story.lineA, UUID.randomUUID(), today(), "It holds.", Set.of(), "", null, "Because.", null);
        assertThatThrownBy(() -> story.as(story.nadia, () -> progress.embed(story.area.id(), command)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void embeddedWithAllThatItNeedsTakesNoOverride() {
        complete();
        for (int month : new int[] {11, 12}) {
            on(LocalDate.of(2026, 11, 29).plusMonths(month == 11 ? 0 : 2));
            record(story.nadia, report(COMPLETED, "It still holds."));
            on(LocalDate.of(2026, 12, 1).plusMonths(month == 11 ? 0 : 3));
            story.as(Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id()));
        }
        Ref proof = new Ref(story.area.id(), "evidence-item", UUID.randomUUID());
        embed(Set.of(proof), "Vice-chair of the Board", today(), "").orThrow();
        assertThat(line(story.visitor, "1.1(A)").state())
                .extracting(LineState::code)
                .isEqualTo("embedded");
    }
}
