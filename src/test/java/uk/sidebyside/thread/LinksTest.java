package uk.sidebyside.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.thread.Linked.Direction;

@DatabaseTest
@Import(Places.class)
class LinksTest {
    private static final LocalDate DAY = LocalDate.of(2020, 11, 5);

    @Autowired
    Links links;

    @Autowired
    Places places;

    @Autowired
    Areas areas;

    private AreaId york;
    private Principal staff;
    private Ref line;
    private Ref view;
    private Ref secret;

    @BeforeEach
    void things() {
        york = Places.open(areas).id();
        staff = Principal.job(york, "test");
        line = places.openThing(york, "Action 1.3(A)");
        view = places.openThing(york, "Reports come too late");
        secret = places.closedThing(york, "Minutes");
    }

    @Test
    void aLinkIsSeenFromBothEnds() {
        LinkId id = link(view, line, "shaped");

        assertThat(of(staff, line)).singleElement().satisfies(linked -> {
            assertThat(linked.id()).isEqualTo(id);
            assertThat(linked.direction()).isEqualTo(Direction.COMES_FROM);
            assertThat(linked.end()).isEqualTo(view);
            assertThat(linked.resolved().title()).isEqualTo("Reports come too late");
        });
        assertThat(of(staff, view)).singleElement().satisfies(linked -> {
            assertThat(linked.direction()).isEqualTo(Direction.LEADS_TO);
            assertThat(linked.end()).isEqualTo(line);
        });
    }

    @Test
    void anEndThatOneMayNotSeeIsLeftOutEntirely() {
        link(secret, line, "shaped");

        assertThat(of(staff, line)).hasSize(1);
        assertThat(of(Principal.visitor(york), line)).isEmpty();
    }

    @Test
    void linkingAgainChangesNothing() {
        LinkId first = link(view, line, "shaped");

        assertThat(link(view, line, "shaped")).isEqualTo(first);
        assertThat(of(staff, line)).hasSize(1);
    }

    @Test
    void anEndedLinkIsGoneFromThePageAndCanBeMadeAnew() {
        LinkId first = link(view, line, "shaped");
        Principals.run(staff, () -> links.unlink(york, first, DAY.plusDays(3)));

        assertThat(of(staff, line)).isEmpty();
        assertThat(link(view, line, "shaped")).isNotEqualTo(first);
    }

    @Test
    void whatOneMayNotSeeOneCanNeitherLinkNorUnlink() {
        LinkId id = link(secret, line, "shaped");
        Principal visitor = Principal.visitor(york);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Principals.call(visitor, () -> links.link(shaped(secret, line))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Principals.run(visitor, () -> links.unlink(york, id, DAY)));
    }

    @Test
    void manyThingsAreResolvedTogether() {
        List<Ref> lines = IntStream.range(0, 30)
                .mapToObj(n -> places.openThing(york, "Line " + n))
                .toList();
        lines.forEach(each -> link(view, each, "shaped"));
        int before = places.asked();

        assertThat(Principals.call(staff, () -> links.of(lines))).hasSize(30);
        assertThat(places.asked() - before).isEqualTo(1);
    }

    @Test
    void anotherAreaSeesNothing() {
        link(view, line, "shaped");
        AreaId leeds = Places.open(areas).id();

        assertThat(of(Principal.job(leeds, "test"), line)).isEmpty();
    }

    @Test
    void aLinkStaysWithinOneArea() {
        Ref elsewhere = places.openThing(Places.open(areas).id(), "Elsewhere");

        assertThatIllegalArgumentException().isThrownBy(() -> shaped(view, elsewhere));
        assertThatIllegalArgumentException().isThrownBy(() -> shaped(view, view));
    }

    private LinkId link(Ref from, Ref to, String kind) {
        return Principals.call(staff, () -> links.link(new Link(from, to, kind, "", DAY, null)));
    }

    private static Link shaped(Ref from, Ref to) {
        return new Link(from, to, "shaped", "", DAY, null);
    }

    private List<Linked> of(Principal principal, Ref ref) {
        return Principals.call(principal, () -> links.of(ref));
    }
}
