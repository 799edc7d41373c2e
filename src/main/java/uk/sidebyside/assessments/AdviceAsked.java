package uk.sidebyside.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.AreaId;

/** What a case may know of the advice that was asked for it. The package of advice contributes the one bean. */
public interface AdviceAsked {

    /** How the advice of each request for an assessment stands; those for which none was asked, and no earlier advice of health is used, are left out. */
    Map<UUID, Standing> of(AreaId area, Collection<UUID> requests);

    /**
     * Advice for a request, be it earlier advice that is enough, with needs or provisions that have neither a place in the plan nor a
     * reason why not. One statement.
     */
    List<WithoutAPlace> withoutAPlace(AreaId area, UUID request);

    /**
     * @param title by profession and reference
     * @param lines how many needs and provisions
     * @param sentAt when its latest version came or, of earlier advice, all three had agreed that it is enough
     */
    record WithoutAPlace(UUID advice, String title, int lines, Instant sentAt) {}

    /**
     * @param earlierHealthOn the day on which earlier advice with health provision was agreed to be enough (regulation 6(4)), so that it
     *     is of this request; null where none was
     * @param agreedG what was recorded last of health's agreement to section G of the plan; null while nothing was
     */
    record Standing(
            List<Asked> asked,
            @Nullable LocalDate earlierHealthOn,
            @Nullable AgreedG agreedG) {
        public Standing {
            asked = List.copyOf(asked);
        }

        public boolean allAnswered() {
            return asked.stream().noneMatch(Asked::open);
        }

        public List<Asked> lateOn(LocalDate day) {
            return asked.stream()
                    .filter(each -> each.open()
                            && each.answeredOn() == null
                            && each.dueOn().isBefore(day))
                    .toList();
        }

        /** The day on which advice with health provision came last, in its latest version; null where none has. */
        public @Nullable LocalDate healthProvisionOn() {
            return Stream.concat(asked.stream().map(Asked::healthProvisionOn), Stream.ofNullable(earlierHealthOn))
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }

        /**
         * Whether health gives provision that has to be agreed before the plan is final (regulation 12(2)): nobody agreed, or before
         * the advice that has it came, or before the plan was begun anew.
         *
         * @param reassessed the day on which a reassessment was agreed that is not over; null where there is none
         */
        public boolean needsAgreementToG(@Nullable LocalDate reassessed) {
            LocalDate advised = healthProvisionOn();
            return advised != null
                    && (agreedG == null
                            || agreedG.on().isBefore(advised)
                            || reassessed != null && agreedG.on().isBefore(reassessed));
        }
    }

    /**
     * @param letter of regulation 6(1), in lower case
     * @param body by name
     * @param open whether somebody still has to write
     * @param healthProvisionOn the day on which its latest version was sent, if it advises health provision; null otherwise
     */
    record Asked(
            UUID id,
            String letter,
            String body,
            String profession,
            LocalDate receivedOn,
            LocalDate dueOn,
            @Nullable LocalDate answeredOn,
            boolean open,
            @Nullable LocalDate healthProvisionOn) {}

    /** @param as the post that recorded it */
    record AgreedG(LocalDate on, String body, String as) {}
}
