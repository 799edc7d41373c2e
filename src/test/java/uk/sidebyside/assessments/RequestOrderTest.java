package uk.sidebyside.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A plan from elsewhere takes its place among the requests by its own first day, in a file as in the tables. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class RequestOrderTest {
    private static final CaseId OF = new CaseId(UUID.randomUUID());

    @Autowired
    ApplicationContext program;

    private static EhcRequest request(@Nullable String received, String outcome, @Nullable String start) {
        return new EhcRequest(
                new RequestId(UUID.randomUUID()),
                OF,
                day(received),
                null,
                null,
                null,
                null,
                outcome,
                null,
                null,
                null,
                null,
                null,
                start == null
                        ? null
                        : new EhcRequest.Plan(day(start), List.of(), null, null, null, null, null, null, null),
                null);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    @Test
    void theOneThatRunsIsTheOneThatBeganHereLast() {
        List<EhcRequest> inOrder = List.of(
                request(null, "H", null),
                request("2019-01-07", "Y", "2025-06-02"),
                request("2018-05-01", "H", "2019-02-01"),
                request("2020-03-02", "N", null),
                request(null, "H", "2021-09-01"),
                request("2024-09-02", "A", null));
        List<EhcRequest> mixed = new ArrayList<>(inOrder.reversed());
        Collections.swap(mixed, 1, 3);
        assertThat(mixed.stream().sorted(RequestOrder.OLDEST_FIRST))
                .as("as a file says them")
                .containsExactlyElementsOf(inOrder);
        var story = new CaseStory(program);
        EhcCase head = EhcCase.from(OF, "R-1", Identity.of("Okoro", "Ada", ChildStory.KIT_BORN), EhcCase.Source.RETURN);
        story.around.as(story.around.cora, () -> {
            story.cases.add(story.around.area, List.of(new WholeCase(head, mixed, List.of())));
            return true;
        });
        assertThat(story.file(OF).requests())
                .as("as they are stored")
                .extracting(EhcRequest::id)
                .containsExactlyElementsOf(inOrder.stream().map(EhcRequest::id).toList());
    }
}
