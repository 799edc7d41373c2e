package uk.sidebyside.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import uk.sidebyside.shared.AreaId;

/**
 * Makes up the facts of all England, from a fixed seed: 153 areas of 900 to 19,000 plans, and for each plan about sixteen facts over
 * five years, in the order in which they became known. One in twenty five is corrected later. Nothing of it is of anybody.
 */
final class England {
    static final int AREAS = 153;
    static final LocalDate FROM = LocalDate.of(2021, 10, 1);
    static final LocalDate TO = LocalDate.of(2026, 10, 31);
    private static final int SMALLEST = 900;
    private static final int LARGEST = 19_000;
    private static final int PLANS = 640_000;
    private static final int KEPT_FOR_CORRECTING = 50_000;
    private static final String[] NEEDS = {"SLCN", "SEMH", "ASD", "MLD", "SPLD", "PD"};
    private static final String[] SETTINGS = {"mainstream", "special", "early-years", "further-education"};

    private final Random chance = new Random(20200522);
    private final List<AreaId> areas;
    private final int[] ends;
    private final long facts;

    /** @param share 1 for all of it, 0.1 for a tenth of the plans and facts */
    England(List<AreaId> areas, double share) {
        this.areas = areas;
        this.facts = (long) (10_000_000 * share);
        this.ends = ends(share);
    }

    /** From the smallest to the largest, so bent that all together are 640,000. */
    private static int[] ends(double share) {
        double bent = (LARGEST - SMALLEST) / ((double) PLANS / AREAS - SMALLEST) - 1;
        int[] ends = new int[AREAS];
        int sum = 0;
        for (int i = 0; i < AREAS; i++) {
            double plans = SMALLEST + (LARGEST - SMALLEST) * Math.pow((double) i / (AREAS - 1), bent);
            sum += (int) Math.round(plans * share);
            ends[i] = sum;
        }
        return ends;
    }

    int plans() {
        return ends[AREAS - 1];
    }

    int plansOf(int area) {
        return area == 0 ? ends[0] : ends[area] - ends[area - 1];
    }

    /** Without the indexes, which are made afterwards; as the superuser. */
    void load(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE measures.fact DROP CONSTRAINT fact_pkey");
            statement.execute("DROP INDEX measures.fact_by_writing, measures.fact_by_knowing");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY measures.fact (area_id, source, counts_on, id, standing, subject, numerator, denominator, bands, known_at)"
                                    + " FROM STDIN",
                            new Rows(),
                            1 << 16);
            statement.execute("SET maintenance_work_mem = '512MB'");
            statement.execute("ALTER TABLE measures.fact ADD PRIMARY KEY (area_id, source, counts_on, id)");
            statement.execute("CREATE INDEX fact_by_writing ON measures.fact (written_in, area_id)");
            statement.execute("CREATE INDEX fact_by_knowing ON measures.fact USING brin (known_at)"
                    + " WITH (pages_per_range = 32, autosummarize = on)");
            statement.execute("VACUUM ANALYZE measures.fact");
        }
    }

    private record Said(int plan, int source, LocalDate on, int numerator, int denominator, String bands) {}

    private int areaOf(int plan) {
        int found = java.util.Arrays.binarySearch(ends, plan + 1);
        return found >= 0 ? found : -found - 1;
    }

    /** The rows as COPY reads them, made while they are read. */
    private final class Rows extends InputStream {
        private final List<Said> correctable = new ArrayList<>();
        private final long days = FROM.until(TO, java.time.temporal.ChronoUnit.DAYS);
        private byte[] block = new byte[0];
        private int at;
        private long made;

        @Override
        public int read() {
            return fill() ? block[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!fill()) {
                return -1;
            }
            int some = Math.min(length, block.length - at);
            System.arraycopy(block, at, into, offset, some);
            at += some;
            return some;
        }

        private boolean fill() {
            if (at < block.length) {
                return true;
            }
            if (made >= facts) {
                return false;
            }
            StringBuilder text = new StringBuilder(1 << 18);
            for (int i = 0; i < 1000 && made < facts; i++) {
                next(text);
            }
            block = text.toString().getBytes(StandardCharsets.US_ASCII);
            at = 0;
            return true;
        }

        private void next(StringBuilder text) {
            LocalDate known = FROM.plusDays(days * made / facts);
            if (correctable.size() == KEPT_FOR_CORRECTING && chance.nextInt(25) == 0) {
                int which = chance.nextInt(KEPT_FOR_CORRECTING);
                Said before = correctable.get(which);
                Said after = new Said(
                        before.plan(),
                        before.source(),
                        before.on(),
                        before.denominator() == 0 ? before.numerator() : 1 - before.numerator(),
                        before.denominator(),
                        before.bands());
                row(text, before, -1, known);
                row(text, after, 1, known);
                correctable.set(which, after);
                return;
            }
            Said said = said(known);
            row(text, said, 1, known);
            if (correctable.size() < KEPT_FOR_CORRECTING) {
                correctable.add(said);
            } else {
                correctable.set(chance.nextInt(KEPT_FOR_CORRECTING), said);
            }
        }

        private Said said(LocalDate known) {
            int plan = chance.nextInt(plans());
            int source = chance.nextInt(NationalSources.ALL.size());
            boolean standing = NationalSources.ALL.get(source).standing();
            LocalDate on = standing ? known.plusDays(chance.nextInt(-30, 90)) : known.minusDays(chance.nextInt(0, 30));
            String bands = "{\"need\": \"" + NEEDS[plan % NEEDS.length] + "\", \"setting\": \""
                    + SETTINGS[plan % SETTINGS.length] + "\"}";
            return new Said(plan, source, on, chance.nextInt(2), 1, bands);
        }

        private void row(StringBuilder text, Said said, int sign, LocalDate known) {
            var source = NationalSources.ALL.get(said.source());
            int area = areaOf(said.plan());
            text.append(areas.get(area).value())
                    .append('\t')
                    .append(source.name())
                    .append('\t')
                    .append(said.on())
                    .append('\t');
            text.append(new UUID(made << 16 | 0x7000, 0x8000000000000000L | chance.nextInt() & 0xffffffffL))
                    .append('\t');
            text.append(source.standing() ? 't' : 'f').append('\t');
            text.append(new UUID(0x4000L, 0x8000000000000000L | said.plan())).append('\t');
            text.append(sign * said.numerator())
                    .append('\t')
                    .append(sign * said.denominator())
                    .append('\t');
            text.append(said.bands()).append('\t').append(known).append("T10:40:00Z\n");
            made++;
        }
    }
}
