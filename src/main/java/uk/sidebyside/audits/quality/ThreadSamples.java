package uk.sidebyside.audits.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.RefResolver.Resolved;
import uk.sidebyside.access.Refs;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.quality.ThreadSample.Followed;
import uk.sidebyside.audits.quality.ThreadSample.Place;
import uk.sidebyside.audits.quality.ThreadSample.Row;
import uk.sidebyside.audits.quality.ThreadSample.Shaped;
import uk.sidebyside.audits.quality.rules.DrawThreads;
import uk.sidebyside.audits.quality.rules.Sampling;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.Links;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.ViewsWithoutWords;
import uk.sidebyside.voice.ViewsWithoutWords.Traced;
import uk.sidebyside.voice.said.ViewId;
import uk.sidebyside.voice.said.VoiceRefs;

/**
 * Samples of threads for an inspector: views drawn by a seed that is kept, each followed from the first words to what it shaped
 * and where that led. The words are there once somebody who may read them has taken out all that leads to a person.
 */
@Service
public class ThreadSamples {
    private final ThreadStore store;
    private final ViewsWithoutWords traces;
    private final Views views;
    private final Links links;
    private final Refs refs;
    private final Seats seats;
    private final Clock clock;

    ThreadSamples(
            ThreadStore store,
            ViewsWithoutWords traces,
            Views views,
            Links links,
            Refs refs,
            Seats seats,
            Clock clock) {
        this.refs = refs;
        this.store = store;
        this.traces = traces;
        this.views = views;
        this.links = links;
        this.seats = seats;
        this.clock = clock;
    }

    /** Whether the principal may follow sampled threads. */
    public boolean mayFollow() {
        return mayDraw() || Principals.current().has(Role.INSPECTOR);
    }

    /** Whether the principal may draw them: whoever runs joint partnership or a workstream. */
    public boolean mayDraw() {
        return QualityDesk.runs() && Principals.current().hasAny(Role.COORDINATOR, Role.WORKSTREAM_LEAD);
    }

    private void mustFollow() {
        if (!mayFollow()) {
            throw new NotFound();
        }
    }

    /** The latest drawn first. */
    @Transactional(readOnly = true)
    public List<ThreadSample> inArea(AreaId area) {
        mustFollow();
        return store.inArea(area);
    }

    /** @throws NotFound for one that is not there */
    @Transactional(readOnly = true)
    public ThreadSample find(AreaId area, ThreadSampleId id) {
        mustFollow();
        return store.find(area, id).orElseThrow(NotFound::new);
    }

    public record Draw(
            UUID submission,
            String title,
            String seed,
            int size,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn) {}

    @Transactional
    public Saving<ThreadSampleId> draw(AreaId area, Draw command) {
        if (!mayDraw()) {
            throw new NotFound();
        }
        LocalDate from = command.fromOn();
        LocalDate until = command.untilOn();
        LocalDate today = LocalDate.now(clock);
        List<Finding> findings =
                DrawThreads.check(command.title(), command.seed().strip(), command.size(), from, until, today);
        if (!findings.isEmpty() || from == null || until == null) {
            return Saving.refused(findings);
        }
        List<ViewId> given = traces.given(area, from, until);
        var id = new ThreadSampleId(Ids.next(clock));
        boolean first = store.insert(
                area,
                command.submission(),
                new ThreadSample(
                        id,
                        command.title().strip(),
                        command.seed().strip(),
                        command.size(),
                        from,
                        until,
                        given.size(),
                        today,
                        QualityDesk.post(seats.ofCurrent(area))));
        if (!first) {
            return Saving.saved(store.submitted(area, command.submission()));
        }
        store.insert(area, id, rows(given, command.seed().strip(), command.size()));
        return Saving.saved(id);
    }

    private static List<Row> rows(List<ViewId> given, String seed, int size) {
        List<Row> rows = new ArrayList<>();
        List<Sampling.Listed> list = given.stream()
                .map(view -> new Sampling.Listed(view.value().toString(), ""))
                .toList();
        for (Sampling.Drawn drawn : Sampling.draw(list, seed, size, 0)) {
            var view = new ViewId(UUID.fromString(drawn.reference()));
            rows.add(new Row(rows.size() + 1, view, drawn.digest(), "", null, "", 1));
        }
        return rows;
    }

    /** A sample with its threads. */
    public record Whole(ThreadSample sample, List<Followed> threads) {}

    /** Each thread of a sample, as far as the reader sees what it led to. */
    @Transactional(readOnly = true)
    public Whole follow(AreaId area, ThreadSampleId id) {
        return new Whole(find(area, id), followed(area, id));
    }

    private List<Followed> followed(AreaId area, ThreadSampleId id) {
        List<Row> rows = store.rows(area, id);
        List<ViewId> drawn = rows.stream().map(Row::view).toList();
        Map<ViewId, Traced> traced = traces.traced(area, drawn);
        Set<Ref> readable = readable(area, rows);
        Map<ViewId, List<ViewsWithoutWords.Shaped>> shaped = traces.shaped(area, drawn);
        Map<Ref, List<Linked>> onwards = links.of(shaped.values().stream()
                .flatMap(List::stream)
                .map(ViewsWithoutWords.Shaped::what)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new Followed(
                        row,
                        traced.get(row.view()),
                        shaped.getOrDefault(row.view(), List.of()).stream()
                                .map(one -> new Shaped(place(one.seen()), onwards(onwards, one.what())))
                                .toList(),
                        readable.contains(VoiceRefs.of(area, row.view()))))
                .toList();
    }

    /** Whoever only inspects writes nothing, and so is asked nothing. */
    private Set<Ref> readable(AreaId area, List<Row> rows) {
        if (!QualityDesk.runs()) {
            return Set.of();
        }
        Set<Ref> views =
                rows.stream().map(row -> VoiceRefs.of(area, row.view())).collect(Collectors.toSet());
        return refs.resolve(views, Principals.current()).keySet();
    }

    /** Where something leads, and what else shows how it went; other views that shaped it are left out. */
    private static List<Place> onwards(Map<Ref, List<Linked>> all, Ref of) {
        return all.getOrDefault(of, List.of()).stream()
                .filter(link -> !link.end().kind().equals(VoiceRefs.VIEW))
                .map(link -> place(link.resolved()))
                .toList();
    }

    private static Place place(Resolved seen) {
        return new Place(seen.title(), seen.address());
    }

    /**
     * A row of a sample for whoever may read the view itself, and so take out what leads to a person.
     *
     * @throws NotFound for whoever may not
     */
    @Transactional(readOnly = true)
    public Row toRedact(AreaId area, ThreadSampleId id, int number) {
        Row row = store.rows(area, id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        views.view(area, row.view());
        return row;
    }

    /** @param version of the row when its page was opened */
    @Transactional
    public Saving<ThreadSampleId> redact(
            AreaId area, ThreadSampleId id, int number, int version, String words, boolean namesOut) {
        toRedact(area, id, number);
        List<Finding> findings = DrawThreads.redacted(words, namesOut);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        String as = QualityDesk.post(seats.ofCurrent(area));
        if (!store.redact(area, id, number, version, words.strip(), LocalDate.now(clock), as)) {
            Row theirs = toRedact(area, id, number);
            return new Saving.Stale<>(Map.of("words", theirs.firstWords()), theirs.version());
        }
        return Saving.saved(id);
    }
}
