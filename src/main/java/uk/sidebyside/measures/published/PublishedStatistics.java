package uk.sidebyside.measures.published;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.shared.Ids;

/**
 * The statistics that the Department publishes of every council. They belong to no area: everybody reads them, an
 * administrator of any area or the operator loads them. A file is loaded wholly or not at all, and only when somebody has
 * decided about each figure in it that looks wrong.
 */
@Service
public class PublishedStatistics {
    public static final int MAX_BYTES = ReleaseFile.MAX_BYTES;
    private static final String TITLE = "Education, health and care plans, reporting year ";
    private static final String LICENCE = "Open Government Licence v3.0";
    private static final String SOURCE = "Department for Education, Explore education statistics";

    private final PublishedStore store;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(String state, Forecasts forecasts) {}

    PublishedStatistics(PublishedStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param release the reporting year; null where the file is to say it
     * @param datedOn null where the file is to say it
     */
    public record Upload(
            String fileName,
            byte[] content,
            @Nullable Integer release,
            @Nullable LocalDate datedOn) {}

    /** A queried figure is left out, or taken, and why. */
    public record Answer(boolean leftOut, String reason) {}

    public sealed interface Reading {}

    public record Unreadable(String what, String mend) implements Reading {}

    /** The file does not say which release it is of, or of when. */
    public record WhichRelease() implements Reading {}

    public record Read(PublishedPreview preview) implements Reading {}

    /** @param changed how many figures were stored */
    public record Loaded(PublishedPreview preview, int changed) implements Reading {}

    /** Nothing was stored: these are not decided, or are to be left out without a reason. */
    public record Undecided(PublishedPreview preview, List<String> ids) implements Reading {}

    @Transactional(readOnly = true)
    public Reading read(Upload upload) {
        mustLoad();
        Uploaded uploaded = upload(upload);
        return uploaded instanceof Found found ? new Read(found.preview()) : refusal(uploaded);
    }

    /** @param answers by the id of what was asked */
    @Transactional
    public Reading load(Upload upload, Map<String, Answer> answers) {
        mustLoad();
        store.lock();
        Uploaded uploaded = upload(upload);
        if (!(uploaded instanceof Found found)) {
            return refusal(uploaded);
        }
        if (!found.preview().faults().isEmpty()) {
            return new Undecided(found.preview(), List.of());
        }
        return store(found, answers);
    }

    /** What is shipped with the program, with what was decided about it; nothing where it is loaded already. */
    @Transactional
    public void loadShipped() {
        mustLoad();
        store.lock();
        Map<String, Answer> answers = new HashMap<>();
        Extract.decisions()
                .forEach(one ->
                        answers.put(one.release() + "/" + one.key().text(), new Answer(one.leftOut(), one.reason())));
        List<PublishedValue> shipped = Extract.shipped();
        for (Extract.Release release : Extract.releases()) {
            List<PublishedValue> values = shipped.stream()
                    .filter(value -> value.release() == release.year())
                    .toList();
            var preview = ReleaseComparison.of(values, store.all())
                    .preview("published.csv", release.year(), release.datedOn());
            Map<String, Answer> ofRelease = new HashMap<>();
            preview.asked().forEach(asked -> {
                Answer answer = answers.get(release.year() + "/" + asked.id());
                if (answer != null) {
                    ofRelease.put(asked.id(), answer);
                }
            });
            Reading reading = store(new Found(values, preview), ofRelease);
            if (reading instanceof Undecided undecided) {
                throw new IllegalStateException("Not decided in decisions.csv: " + undecided.ids());
            }
        }
    }

    private sealed interface Uploaded {}

    private record Found(List<PublishedValue> values, PublishedPreview preview) implements Uploaded {}

    private record Refused(Reading why) implements Uploaded {}

    private static Reading refusal(Uploaded uploaded) {
        return uploaded instanceof Refused refused ? refused.why() : new WhichRelease();
    }

    private Uploaded upload(Upload upload) {
        try {
            ReleaseFile.Contents contents =
                    ReleaseFile.read(upload.fileName(), upload.content(), mapping(), upload.release());
            LocalDate dated = upload.datedOn() == null ? contents.datedOn() : upload.datedOn();
            Integer year = contents.reportingYear();
            if (year == null || dated == null) {
                return new Refused(new WhichRelease());
            }
            List<PublishedValue> values = contents.tables().stream()
                    .flatMap(table -> table.figures().stream())
                    .map(figure -> figure.in(year))
                    .toList();
            return new Found(
                    values,
                    ReleaseComparison.of(values, store.all())
                            .preview(upload.fileName(), year, dated, contents.tables(), contents.notOurs()));
        } catch (ReleaseFile.Unreadable e) {
            return new Refused(new Unreadable(e.what(), e.mend()));
        }
    }

    private Reading store(Found found, Map<String, Answer> answers) {
        PublishedPreview preview = found.preview();
        List<String> undecided = preview.asked().stream()
                .filter(asked -> !decided(asked, answers.get(asked.id())))
                .map(PublishedPreview.Asked::id)
                .distinct()
                .toList();
        if (!undecided.isEmpty()) {
            return new Undecided(preview, undecided);
        }
        List<PublishedValue> changed =
                ReleaseComparison.of(found.values(), store.all()).changed();
        if (!changed.isEmpty()) {
            var id = Ids.next(clock);
            store.insert(
                    id,
                    new PublishedLoad(
                            preview.release(),
                            TITLE + preview.release(),
                            preview.datedOn(),
                            LICENCE,
                            SOURCE,
                            preview.fileName(),
                            clock.instant(),
                            changed.size(),
                            0));
            store.insert(id, changed, byKey(changed, answers));
        }
        return new Loaded(preview, changed.size());
    }

    private static boolean decided(PublishedPreview.Asked asked, @Nullable Answer answer) {
        return answer != null
                && (answer.leftOut() || !asked.always())
                && !answer.reason().isBlank()
                && answer.reason().length() <= 500;
    }

    private static Map<PublishedValue.Key, Answer> byKey(List<PublishedValue> values, Map<String, Answer> answers) {
        Map<PublishedValue.Key, Answer> byKey = new LinkedHashMap<>();
        for (PublishedValue value : values) {
            Answer ofAll = answers.get(value.key().together().text());
            Answer answer = ofAll != null && ofAll.leftOut()
                    ? ofAll
                    : answers.getOrDefault(value.key().text(), ofAll);
            if (answer != null) {
                byKey.put(
                        value.key(),
                        new Answer(answer.leftOut(), answer.reason().strip()));
            }
        }
        return byKey;
    }

    @Transactional(readOnly = true)
    public List<PublishedLoad> loads() {
        return store.loads();
    }

    /** From what is loaded, worked out again when something was loaded since: one statement where it was not. */
    @Transactional(readOnly = true)
    public Forecasts forecasts() {
        String state = store.state();
        Known now = known;
        if (now == null || !now.state().equals(state)) {
            now = new Known(state, new Forecasts(new PublishedSeries(store.all())));
            known = now;
        }
        return now.forecasts();
    }

    private StatisticsMapping mapping() {
        return StatisticsMapping.read(mappingText());
    }

    /** How files are read: lines of {@code style,measure,where,is,n,of,percent}. */
    @Transactional(readOnly = true)
    public String mappingText() {
        return store.mapping().orElseGet(StatisticsMapping::oursAsText);
    }

    @Transactional(readOnly = true)
    public int mappingVersion() {
        return store.mappingVersion();
    }

    /**
     * @param seen the version that whoever changes it had read
     * @return whether it was changed; false where somebody else did so in the meantime
     * @throws IllegalArgumentException in words, for what is no mapping
     */
    @Transactional
    public boolean changeMapping(String content, String reason, int seen) {
        mustLoad();
        store.lock();
        StatisticsMapping.read(content);
        if (store.mappingVersion() != seen) {
            return false;
        }
        if (!content.strip().equals(mappingText().strip())) {
            store.insertMapping(seen + 1, content, reason, clock.instant());
        }
        return true;
    }

    private static void mustLoad() {
        Principal principal = Principals.current();
        if (!principal.has(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
    }

    /** Tables as they are told in the preview. */
    static List<PublishedPreview.TableRead> told(List<PublishedTable> tables) {
        List<PublishedPreview.TableRead> told = new ArrayList<>();
        for (PublishedTable table : tables) {
            List<String> measures = table.lines().stream()
                    .map(line -> line.measure() + " from " + line.n()
                            + (line.percent().isEmpty() ? "" : " and " + line.percent()))
                    .toList();
            told.add(new PublishedPreview.TableRead(table.name(), table.rows(), measures, table.notes()));
        }
        return told;
    }

    static List<String> faults(List<PublishedTable> tables) {
        return tables.stream()
                .flatMap(table -> table.faults().stream()
                        .map(fault -> table.name() + ", row " + fault.row() + ": " + fault.what()))
                .collect(Collectors.toList());
    }

    static Set<Integer> years(List<PublishedValue> values) {
        return values.stream().map(value -> value.key().year()).collect(Collectors.toCollection(TreeSet::new));
    }
}
