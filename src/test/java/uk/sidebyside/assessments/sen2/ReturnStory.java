package uk.sidebyside.assessments.sen2;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;

/** An area whose authority is 816, and somebody in it as whatever they need to be. */
public final class ReturnStory {
    public final AreaId area;
    public final String slug;

    private ReturnStory(AreaId area, String slug) {
        this.area = area;
        this.slug = slug;
    }

    public static ReturnStory tell(ApplicationContext program) {
        String slug = "r" + UUID.randomUUID().toString().substring(0, 8);
        Areas areas = program.getBean(Areas.class);
        return Principals.call(Principal.operator(null, "test"), () -> {
            AreaId area = areas.open(new Areas.OpenArea(
                            slug,
                            "Returnshire",
                            "joint partnership",
                            new Area.Help("SEND team", "send@example.org", ""),
                            Set.of(slug + ".localhost")))
                    .id();
            areas.giveCode(area, "dfe", "816", LocalDate.of(2020, 1, 1));
            return new ReturnStory(area, slug);
        });
    }

    public <T> T as(Role role, Supplier<T> work) {
        return Principals.call(
                Principal.account(new PersonId(UUID.randomUUID()), area, Map.of(new SeatId(UUID.randomUUID()), role)),
                work::get);
    }
}
