package uk.sidebyside.voice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;
import uk.sidebyside.voice.said.VoiceRefs;
import uk.sidebyside.voice.said.VoiceWords;

/** What a view is called when other rooms link to it: who spoke and when, never what was said. */
@Component
class VoiceRefResolver implements RefResolver {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ViewStore views;
    private final SittingStore sittings;
    private final Desk desk;

    VoiceRefResolver(ViewStore views, SittingStore sittings, Desk desk) {
        this.views = views;
        this.sittings = sittings;
        this.desk = desk;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(VoiceRefs.VIEW);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        if (refs.isEmpty()
                || principal.kind() == Principal.Kind.PUBLIC
                || principal.kind() == Principal.Kind.RECEIPT
                || principal.kind() == Principal.Kind.INVITATION) {
            return resolved;
        }
        AreaId area = refs.iterator().next().area();
        List<View> asked = views
                .byId(area, refs.stream().map(ref -> new ViewId(ref.id())).toList())
                .stream()
                .map(Views.Told::view)
                .toList();
        Set<SittingId> ids = asked.stream().map(View::sitting).collect(Collectors.toSet());
        Set<SittingId> may = ids.isEmpty()
                ? Set.of()
                : sittings.byId(area, ids).stream()
                        .filter(desk::mayRead)
                        .map(Sitting::id)
                        .collect(Collectors.toSet());
        asked.stream()
                .filter(view -> may.contains(view.sitting()))
                .forEach(view -> resolved.put(VoiceRefs.of(area, view.id()), resolved(view)));
        return resolved;
    }

    private static Resolved resolved(View view) {
        return new Resolved(
                VoiceWords.somebody(view.speaker()) + " on " + DAY.format(LocalDate.ofInstant(view.givenAt(), LONDON))
                        + ": " + view.asked(),
                "/voice/view/" + view.id().value());
    }
}
