package uk.sidebyside.voice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.Links;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.Said;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;
import uk.sidebyside.voice.said.VoiceRefs;

/**
 * What people said, for those who may read it. Whoever shows what was said about a child opens the child's record first, so that
 * it stands in the access log.
 */
@Service
public class Views {
    private final SittingStore sittings;
    private final ViewStore views;
    private final RoundStore rounds;
    private final Desk desk;
    private final Links links;

    Views(SittingStore sittings, ViewStore views, RoundStore rounds, Desk desk, Links links) {
        this.links = links;
        this.sittings = sittings;
        this.views = views;
        this.rounds = rounds;
        this.desk = desk;
    }

    /** A view with what happened to it since, the oldest turn first. */
    public record Told(View view, List<Turn> turns) {
        public Told {
            turns = List.copyOf(turns);
        }

        /** The latest playback; null while there was none. */
        public Turn.@Nullable PlayedBack played() {
            return turns.reversed().stream()
                    .filter(Turn.PlayedBack.class::isInstance)
                    .map(Turn.PlayedBack.class::cast)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What one person said in one go, with all that became of it. */
    public record Heard(Sitting sitting, List<Told> views, List<Round> rounds) {
        public Heard {
            views = List.copyOf(views);
            rounds = List.copyOf(rounds);
        }

        public boolean allAnswered() {
            return views.stream().noneMatch(told -> told.view().state().open());
        }

        public long open() {
            return views.stream().filter(told -> told.view().state().open()).count();
        }

        /** The round that runs or ran last. */
        public Round round() {
            return rounds.getLast();
        }
    }

    /** The views about something, as far as the principal may read them; the latest given first. */
    @Transactional(readOnly = true)
    public List<View> about(Ref about) {
        return heardAbout(about).stream()
                .flatMap(heard -> heard.views().stream())
                .map(Told::view)
                .toList();
    }

    /** The same with what became of each. */
    @Transactional(readOnly = true)
    public List<Heard> heardAbout(Ref about) {
        return whole(about.area(), desk.readable(sittings.about(about)));
    }

    /** @throws NotFound for what is not there or may not be read */
    @Transactional(readOnly = true)
    public Heard heard(AreaId area, SittingId id) {
        Sitting sitting = sittings.find(area, id).orElseThrow(NotFound::new);
        desk.mustRead(sitting);
        return whole(area, List.of(sitting)).getFirst();
    }

    /**
     * The same of a sitting that was just looked up, as by the code of its receipt.
     *
     * @throws NotFound for what may not be read
     */
    @Transactional(readOnly = true)
    public Heard heard(AreaId area, Sitting sitting) {
        desk.mustRead(sitting);
        return whole(area, List.of(sitting)).getFirst();
    }

    /** @throws NotFound for what is not there or may not be read */
    @Transactional(readOnly = true)
    public Told view(AreaId area, ViewId id) {
        Told told = views.find(area, id).orElseThrow(NotFound::new);
        desk.mustRead(sittings.find(area, told.view().sitting()).orElseThrow(NotFound::new));
        return told;
    }

    /** How the words of a view stood before, the first first. */
    @Transactional(readOnly = true)
    public List<Said> earlier(AreaId area, ViewId id) {
        view(area, id);
        return views.earlier(area, id);
    }

    /** What views shaped, as far as the principal may see it. */
    @Transactional(readOnly = true)
    public Map<ViewId, List<Linked>> shaped(List<Told> some) {
        Map<ViewId, List<Linked>> shaped = new LinkedHashMap<>();
        if (some.isEmpty()) {
            return shaped;
        }
        AreaId area = some.getFirst().view().about().area();
        links.of(some.stream().map(told -> VoiceRefs.of(area, told.view().id())).toList())
                .forEach((ref, its) -> shaped.put(
                        new ViewId(ref.id()),
                        its.stream()
                                .filter(link -> link.kind().equals(VoiceRefs.SHAPED))
                                .toList()));
        return shaped;
    }

    /** What the principal gave with their account, the latest first. */
    @Transactional(readOnly = true)
    public List<Heard> mine(AreaId area) {
        Principal principal = Principals.current();
        return whole(area, desk.readable(sittings.givenBy(area, principal.person())));
    }

    public boolean mayAnswer(Sitting sitting) {
        return desk.mayAnswer(sitting);
    }

    private List<Heard> whole(AreaId area, List<Sitting> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<SittingId> ids = all.stream().map(Sitting::id).toList();
        Map<SittingId, List<Told>> told = views.of(area, ids).stream()
                .collect(Collectors.groupingBy(one -> one.view().sitting(), LinkedHashMap::new, Collectors.toList()));
        Map<SittingId, List<Round>> promised = rounds.of(area, ids);
        return all.stream()
                .map(sitting -> new Heard(
                        sitting,
                        told.getOrDefault(sitting.id(), List.of()).stream()
                                .sorted(Comparator.comparingInt(
                                        one -> one.view().position()))
                                .toList(),
                        promised.getOrDefault(sitting.id(), List.of())))
                .toList();
    }
}
