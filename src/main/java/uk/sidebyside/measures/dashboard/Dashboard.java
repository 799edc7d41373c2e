package uk.sidebyside.measures.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.Signals;
import uk.sidebyside.measures.open.Publication;

/**
 * Measures as the first screen shows them, in its order.
 *
 * @param day the day on which they stand so
 * @param knownOn as it was known at the close of this day; null for now
 */
public record Dashboard(LocalDate day, @Nullable LocalDate knownOn, List<Tile> tiles) {

    public Dashboard {
        tiles = List.copyOf(tiles);
    }

    /**
     * One measure with how it stands and how it is shown.
     *
     * @param together whether it says how people and services work together
     */
    public record Tile(MeasureStanding standing, Publication publication, boolean together) {

        public Measure measure() {
            return standing.measure();
        }

        /** Of the whole population, apart from how services perform. */
        public boolean ofPopulation() {
            return measure().accountability() == Accountability.POPULATION;
        }

        /** The last figure of a time that is over; a reader sees why there is none. */
        public @Nullable Point latest() {
            return standing.series().points().reversed().stream()
                    .filter(point -> !Signals.unfinished(measure(), point))
                    .findFirst()
                    .orElse(null);
        }

        public boolean reported() {
            return latest() != null || standing.awaited() != null;
        }

        /** Whether its latest figure reaches its core target. */
        public boolean reaches() {
            return standing.core() != null
                    && standing.core().verdict().standing().reached();
        }

        /** Whether it falls short of its core target, on its day or with a day still to come. */
        public boolean misses() {
            if (standing.core() == null) {
                return false;
            }
            return switch (standing.core().verdict().standing()) {
                case NOT_MET, NOT_YET_DUE -> true;
                default -> false;
            };
        }
    }

    public long better() {
        return tiles.stream().filter(tile -> tile.standing().signal().better()).count();
    }

    public long worse() {
        return tiles.stream().filter(tile -> tile.standing().signal().worse()).count();
    }

    public long reaching() {
        return tiles.stream().filter(Tile::reaches).count();
    }

    public long missing() {
        return tiles.stream().filter(Tile::misses).count();
    }

    public long notReported() {
        return tiles.stream().filter(tile -> !tile.reported()).count();
    }

    public long counted() {
        return tiles.stream()
                .filter(tile -> tile.measure().fedBy() == FedBy.COUNTED)
                .count();
    }

    /** How they stand together, bad news beside good; blank where there are none. */
    public String sentence() {
        if (tiles.isEmpty()) {
            return "";
        }
        return "Of " + measures(tiles.size()) + ", " + is(better()) + " getting better and " + is(worse())
                + " getting worse. " + count(reaching())
                + (reaching() == 1 ? " reaches its target, " : " reach their target, ")
                + count(missing()) + (missing() == 1 ? " does not. " : " do not. ")
                + (notReported() == 0
                        ? "All are reported."
                        : count(notReported())
                                + (notReported() == 1 ? " is not reported yet." : " are not reported yet."));
    }

    /** Which figures are counted and which typed. */
    public String fed() {
        return count(counted()) + " of " + measures(tiles.size())
                + (counted() == 1 ? " is counted" : " are counted")
                + " from the records of the work itself. People report the others.";
    }

    private static String measures(long count) {
        return count == 1 ? "1 measure" : count + " measures";
    }

    private static String is(long count) {
        return count == 1 ? "1 is" : count(count).toLowerCase(java.util.Locale.ROOT) + " are";
    }

    private static String count(long count) {
        return count == 0 ? "None" : String.valueOf(count);
    }
}
