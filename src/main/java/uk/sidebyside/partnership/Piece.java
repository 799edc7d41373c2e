package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.partnership.rules.GroupReached;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.partnership.rules.PieceState;
import uk.sidebyside.shared.AgeBand;

/**
 * A piece of joint partnership: something that is made together with one child and their family, or on a service.
 *
 * @param modelVersion the version of the model with which it began
 * @param service null for a piece with one child
 * @param child null for a piece on a service
 * @param lead the post that leads it; null where a coordinator does
 * @param small whether its questions are asked once, all together
 * @param fixed what can't be changed by anybody
 * @param canChange what those who take part can change
 * @param principles which of those that the area agreed it shows, by their keys
 * @param benefits what it brings of what the area agreed, by their keys
 * @param endedBecause why it stopped; or what came of it
 * @param heldBackWhy why everybody does not read of it; null where they do, and with a child, since that is never public
 */
public record Piece(
        PieceId id,
        String title,
        Level level,
        PieceKind kind,
        String modelCode,
        int modelVersion,
        @Nullable OfService service,
        @Nullable ChildId child,
        @Nullable SeatId lead,
        boolean small,
        String why,
        String fixed,
        String canChange,
        List<String> principles,
        List<String> benefits,
        List<AgeBand> ages,
        List<GroupReached> groups,
        LocalDate beganOn,
        PieceState state,
        @Nullable LocalDate endedOn,
        String endedBecause,
        @Nullable String heldBackWhy,
        int version) {

    public Piece {
        principles = List.copyOf(principles);
        benefits = List.copyOf(benefits);
        ages = List.copyOf(ages);
        groups = List.copyOf(groups);
    }

    public record OfService(ServiceId id, String name, Sector sector) {}

    public boolean running() {
        return state == PieceState.RUNNING;
    }

    public boolean heldBack() {
        return heldBackWhy != null;
    }

    public String at() {
        return "/partnership/piece/" + id.value();
    }
}
