package uk.sidebyside.voice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.said.PlaybackId;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/** "Have we understood?": what somebody took from a view, before anything is decided. */
@Service
public class Playbacks {
    private static final String SOURCE = "docs/rules/voice.md, a response";

    private final ViewStore views;
    private final TurnStore turns;
    private final Answerers answerers;
    private final Clock clock;

    Playbacks(ViewStore views, TurnStore turns, Answerers answerers, Clock clock) {
        this.views = views;
        this.turns = turns;
        this.answerers = answerers;
        this.clock = clock;
    }

    /**
     * What was understood of a view, for its giver to put right.
     *
     * @param spoken whether it was talked through; the answer is then known
     * @param playedOn the day of that talk
     */
    public record PlayBack(
            UUID submission,
            List<ViewId> views,
            String understood,
            boolean spoken,
            @Nullable LocalDate playedOn) {
        public PlayBack {
            views = List.copyOf(views);
        }
    }

    @Transactional
    public Saving<SittingId> playBack(AreaId area, SittingId id, PlayBack play) {
        Sitting sitting = answerers.held(area, id);
        List<Finding> findings = check(play, sitting);
        List<View> its = views.of(area, List.of(id)).stream()
                .map(Views.Told::view)
                .filter(view -> play.views().contains(view.id()))
                .toList();
        if (its.isEmpty()) {
            findings.add(Finding.of("views", "playback.needs.views", SOURCE));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        its.forEach(view -> store(area, view, play));
        return Saving.saved(id);
    }

    private void store(AreaId area, View view, PlayBack play) {
        Instant now = clock.instant();
        LocalDate on = play.spoken() && play.playedOn() != null ? play.playedOn() : LocalDate.now(clock);
        var playing = new TurnStore.Playing(
                new PlaybackId(Ids.next(clock)),
                play.submission(),
                view.sitting(),
                view.id(),
                play.understood().strip(),
                play.spoken(),
                on);
        if (turns.insert(area, playing, answerers.by(area), now) && play.spoken()) {
            turns.answer(area, view.sitting(), playing.id(), Turn.Understood.YES, "", now);
        }
    }

    private List<Finding> check(PlayBack play, Sitting sitting) {
        List<Finding> findings = new ArrayList<>();
        LocalDate given = sitting.givenOn(clock.getZone());
        if (play.understood().isBlank()) {
            findings.add(Finding.of("understood", "playback.needs.words", SOURCE));
        }
        LocalDate on = play.playedOn();
        if (play.spoken() && on == null) {
            findings.add(Finding.of("playedOn", "playback.needs.day", SOURCE));
        } else if (play.spoken() && on != null && on.isAfter(LocalDate.now(clock))) {
            findings.add(Finding.of("playedOn", "playback.in.future", SOURCE));
        } else if (play.spoken() && on != null && on.isBefore(given)) {
            findings.add(Finding.of("playedOn", "tell.before.given", SOURCE, given));
        }
        return findings;
    }
}
