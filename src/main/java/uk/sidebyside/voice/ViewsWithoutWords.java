package uk.sidebyside.voice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.access.Refs;
import uk.sidebyside.access.Role;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.Links;
import uk.sidebyside.voice.rules.ResponseKind;
import uk.sidebyside.voice.rules.ViewState;
import uk.sidebyside.voice.said.Response;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;
import uk.sidebyside.voice.said.VoiceRefs;
import uk.sidebyside.voice.said.VoiceWords;

/**
 * Views without what was said, who said it or whom it is about: for whoever follows a sample of them from the first words to what
 * became of it. The area's own work looks, since those who follow see no child.
 */
@Service
public class ViewsWithoutWords {
    private final ViewStore views;
    private final Links links;
    private final Refs refs;
    private final Clock clock;
    private final TransactionTemplate apart;

    ViewsWithoutWords(ViewStore views, Links links, Refs refs, Clock clock, PlatformTransactionManager transactions) {
        this.views = views;
        this.links = links;
        this.refs = refs;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /**
     * @param by what somebody is who gave it, as "A parent or carer"
     * @param answer the latest response; null while there is none
     */
    public record Traced(
            ViewId id,
            LocalDate givenOn,
            String by,
            ViewState state,
            @Nullable ResponseKind answer,
            @Nullable LocalDate answeredOn) {}

    /** The views that were given from one day to another, both included, in no order that tells anything. */
    public List<ViewId> given(AreaId area, LocalDate from, LocalDate until) {
        return asTheArea(
                area,
                () -> views.givenBetween(
                        area,
                        from.atStartOfDay(clock.getZone()).toInstant(),
                        until.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }

    /** What became of views; those that are erased are left out. */
    public Map<ViewId, Traced> traced(AreaId area, Collection<ViewId> ids) {
        Map<ViewId, Traced> traced = new LinkedHashMap<>();
        asTheArea(area, () -> views.byId(area, ids))
                .forEach(told -> traced.put(told.view().id(), traced(told.view())));
        return traced;
    }

    /** Something that a view shaped, as whoever follows it sees that; its address and title are theirs to see. */
    public record Shaped(Ref what, RefResolver.Resolved seen) {}

    /** What views shaped, as far as whoever follows them may see it. The area's own work finds it, since a link tells of its view. */
    public Map<ViewId, List<Shaped>> shaped(AreaId area, Collection<ViewId> ids) {
        Map<Ref, List<Ref>> ends = asTheArea(
                area,
                () -> links.ends(ids.stream().map(id -> VoiceRefs.of(area, id)).toList()));
        Map<Ref, RefResolver.Resolved> seen = refs.resolve(
                ends.values().stream().flatMap(List::stream).collect(Collectors.toSet()), Principals.current());
        Map<ViewId, List<Shaped>> shaped = new LinkedHashMap<>();
        for (ViewId id : ids) {
            shaped.put(
                    id,
                    ends.getOrDefault(VoiceRefs.of(area, id), List.of()).stream()
                            .filter(seen::containsKey)
                            .map(end -> new Shaped(end, Objects.requireNonNull(seen.get(end))))
                            .toList());
        }
        return shaped;
    }

    private Traced traced(View view) {
        Response response = view.response();
        return new Traced(
                view.id(),
                day(view.givenAt()),
                VoiceWords.somebody(view.speaker()),
                view.state(),
                response == null ? null : response.kind(),
                response == null ? null : day(response.saidAt()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private <T> T asTheArea(AreaId area, Supplier<T> work) {
        if (!Principals.current().hasAny(Role.INSPECTOR, Role.COORDINATOR, Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        return Principals.call(
                Principal.job(area, "to follow a sample of views without their words"),
                () -> Objects.requireNonNull(apart.execute(status -> work.get())));
    }
}
