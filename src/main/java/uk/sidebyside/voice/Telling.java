package uk.sidebyside.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.figures.VoiceFacts;
import uk.sidebyside.voice.rules.TellBack;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.View;

/** Somebody is told what became of their words, by somebody at work; or is promised another day. */
@Service
public class Telling {
    private static final String SOURCE = "docs/rules/voice.md, telling back";

    private final ViewStore views;
    private final Rounds rounds;
    private final Answerers answerers;
    private final VoiceFacts facts;
    private final Clock clock;

    Telling(ViewStore views, Rounds rounds, Answerers answerers, VoiceFacts facts, Clock clock) {
        this.views = views;
        this.rounds = rounds;
        this.answerers = answerers;
        this.facts = facts;
        this.clock = clock;
    }

    /** Moves the day on which somebody is told; both days and the reason are shown to them. */
    @Transactional
    public Saving<SittingId> moveDay(AreaId area, SittingId id, @Nullable LocalDate to, String why) {
        Sitting sitting = answerers.held(area, id);
        Round round = rounds.last(area, id);
        LocalDate now = round.tellBack().nowDueOn();
        if (now.equals(to) && round.days().getLast().why().equals(why.strip())) {
            return Saving.saved(id);
        }
        List<Finding> findings = new ArrayList<>(TellBack.move(to, why, now, LocalDate.now(clock)));
        if (round.told() != null) {
            findings.add(Finding.of("", "promise.kept", SOURCE));
        }
        if (!findings.isEmpty() || to == null) {
            return Saving.refused(findings);
        }
        rounds.move(area, sitting, round, to, why.strip());
        return Saving.saved(id);
    }

    /** Writes down that somebody was told, and how. */
    @Transactional
    public Saving<SittingId> tell(
            AreaId area, SittingId id, @Nullable LocalDate on, Round.@Nullable Channel channel, String note) {
        Sitting sitting = answerers.held(area, id);
        Round round = rounds.last(area, id);
        Round.Told before = round.told();
        if (before != null) {
            boolean same = before.on().equals(on)
                    && before.channel() == channel
                    && before.note().equals(note.strip());
            return same ? Saving.saved(id) : Saving.refused(List.of(Finding.of("", "promise.kept", SOURCE)));
        }
        List<Finding> findings = TellBack.tell(
                on,
                channel == null ? "" : channel.name(),
                sitting.givenOn(clock.getZone()),
                answeredOn(area, id),
                LocalDate.now(clock));
        if (!findings.isEmpty() || on == null || channel == null) {
            return Saving.refused(findings);
        }
        VoiceFacts.Known known = facts.known(area, List.of(id));
        rounds.tell(area, id, round, new Round.Told(on, channel, note.strip()));
        facts.changed(area, List.of(id), known);
        return Saving.saved(id);
    }

    /** When the last answer was written; null while a view has none. */
    private @Nullable LocalDate answeredOn(AreaId area, SittingId id) {
        List<View> all =
                views.of(area, List.of(id)).stream().map(Views.Told::view).toList();
        return all.stream().anyMatch(view -> view.state().open())
                ? null
                : all.stream()
                        .map(View::response)
                        .filter(Objects::nonNull)
                        .map(response -> LocalDate.ofInstant(response.saidAt(), clock.getZone()))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
