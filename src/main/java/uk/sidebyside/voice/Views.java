package uk.sidebyside.voice;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.Circles;
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
    private final HeardStore heard;
    private final Desk desk;
    private final Links links;

    Views(SittingStore sittings, ViewStore views, HeardStore heard, Desk desk, Links links) {
        this.links = links;
        this.sittings = sittings;
        this.views = views;
        this.heard = heard;
        this.desk = desk;
    }

    /** A view with what happened to it since, the oldest turn first. */
    public record Told(View view, List<Turn> turns) {
        public Told {
            turns = List.copyOf(turns);
        }

        /** Whether it was played back, as it is said now. */
        public boolean understood() {
            return Turn.understood(turns, view.said().writtenAt());
        }

        /** When its giver spoke of it last: as it was given, in other words, or as “I want this changed”. */
        public Instant spokenOfAt() {
            return Stream.concat(
                            Stream.of(view.givenAt(), view.said().writtenAt()),
                            turns.stream()
                                    .filter(Turn.OpenedAgain.class::isInstance)
                                    .map(Turn::at))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
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

    /**
     * What one person said in one go, with all that became of it.
     *
     * @param begun what they typed to it and did not send, by the name that {@link ReceiptForms} has for it; read by nobody else
     */
    public record Heard(Sitting sitting, List<Told> views, List<Round> rounds, Map<String, UnsentWords.Begun> begun) {
        public Heard {
            views = List.copyOf(views);
            rounds = List.copyOf(rounds);
            begun = Map.copyOf(begun);
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
        return desk.readable(heard.about(about), Heard::sitting);
    }

    /** The same about a child whose record was just opened. @param seen as what the principal sees it */
    @Transactional(readOnly = true)
    public List<Heard> heardAbout(Ref child, Circles.Seen seen) {
        return heard.about(child).stream()
                .filter(one -> Desk.mayRead(one.sitting(), opened -> Optional.of(seen)))
                .toList();
    }

    /** @throws NotFound for what is not there or may not be read */
    @Transactional(readOnly = true)
    public Heard heard(AreaId area, SittingId id) {
        return heard(area, id, desk::seen);
    }

    /**
     * The same, where the record of the child that it is about is opened with it.
     *
     * @param open says as what the principal sees the child; asked only where that decides
     * @throws NotFound for what is not there or may not be read
     */
    @Transactional
    public Heard heard(AreaId area, SittingId id, Function<Ref, Optional<Circles.Seen>> open) {
        Heard found = heard.find(area, id).orElseThrow(NotFound::new);
        if (!Desk.mayRead(found.sitting(), open)) {
            throw new NotFound();
        }
        return found;
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
        return desk.readable(heard.givenBy(area, principal.person()), Heard::sitting);
    }

    public boolean mayAnswer(Sitting sitting) {
        return desk.mayAnswer(sitting);
    }
}
