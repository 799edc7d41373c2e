package uk.sidebyside.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.Principal;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.thread.LinkTargets;

/** R067: a finding, a view or an answer can be linked to a piece of work on a service, by whoever reads that piece. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PiecesToLinkToTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    PieceRefResolver resolver;

    private PartnershipStory story;

    @BeforeEach
    void tell() {
        story = PartnershipStory.tell(program).withParents();
    }

    @Test
    void whoeverHoldsAPostIsOfferedWhatIsUnderWay() {
        for (Principal reader : List.of(story.cora, story.plan.nadia)) {
            assertThat(offered(reader))
                    .singleElement()
                    .isEqualTo(new LinkTargets.Target(
                            Portfolio.ofPiece(story.area, story.piece), "Piece of work: A leaflet"));
        }
    }

    @Test
    void nobodyElseIsOfferedAnything() {
        for (Principal reader : List.of(Principal.visitor(story.area), story.petra)) {
            assertThat(offered(reader)).as(reader.kind().name()).isEmpty();
        }
    }

    @Test
    void whatWasStoppedIsOfferedNoMore() {
        story.as(story.cora, () -> story.endings
                .stop(story.area, story.piece, "There is no money.")
                .orThrow());

        assertThat(offered(story.cora)).isEmpty();
    }

    private List<LinkTargets.Target> offered(Principal reader) {
        return story.as(reader, () -> resolver.targets(reader));
    }
}
