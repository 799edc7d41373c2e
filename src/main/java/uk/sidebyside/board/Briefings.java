package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;

/** The log of briefings: whom the partnership told what, and what they asked. */
@Service
public class Briefings {
    private static final Role[] MAY_LOG = {Role.ADMINISTRATOR, Role.CHAIR, Role.BOARD_MEMBER, Role.WORKSTREAM_LEAD};
    private static final String SOURCE = "York's plan of 22 May 2020, actions since the inspection";

    private final BriefingStore store;
    private final Posts posts;
    private final EvidenceItems evidence;
    private final Clock clock;

    Briefings(BriefingStore store, Posts posts, EvidenceItems evidence, Clock clock) {
        this.evidence = evidence;
        this.store = store;
        this.posts = posts;
        this.clock = clock;
    }

    public record Log(
            UUID submission,
            @Nullable LocalDate givenOn,
            String audience,
            String subject,
            String material,
            String questions) {}

    @Transactional
    public Saving<BriefingId> log(AreaId area, Log command) {
        posts.only(MAY_LOG);
        List<Finding> findings = new ArrayList<>();
        LocalDate on = command.givenOn();
        if (on == null) {
            findings.add(Finding.of("givenOn", "briefing.needs.day", SOURCE));
        } else if (on.isAfter(LocalDate.now(clock))) {
            findings.add(Finding.of("givenOn", "briefing.in.future", SOURCE));
        }
        if (command.audience().isBlank()) {
            findings.add(Finding.of("audience", "briefing.needs.audience", SOURCE));
        }
        if (command.subject().isBlank()) {
            findings.add(Finding.of("subject", "briefing.needs.subject", SOURCE));
        }
        if (!findings.isEmpty() || on == null) {
            return Saving.refused(findings);
        }
        var briefing = new Briefing(
                new BriefingId(Ids.next(clock)),
                on,
                command.audience().strip(),
                command.subject().strip(),
                posts.acting(MAY_LOG),
                command.material().strip(),
                command.questions().strip());
        return Saving.saved(store.insert(area, briefing, command.submission(), clock.instant()));
    }

    /** @param audience null or blank for all */
    @Transactional(readOnly = true)
    public List<Briefing> inArea(AreaId area, @Nullable String audience) {
        return store.inArea(area, audience == null ? "" : audience);
    }

    /** The audiences that were briefed, by name. */
    @Transactional(readOnly = true)
    public List<String> audiences(AreaId area) {
        return store.audiences(area);
    }

    @Transactional(readOnly = true)
    public Briefing byId(AreaId area, BriefingId id) {
        return inArea(area, null).stream()
                .filter(briefing -> briefing.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What was handed out or shown, for those whom the partnership has given a seat. */
    @Transactional(readOnly = true)
    public List<Evidence> materialOf(AreaId area, BriefingId id) {
        byId(area, id);
        return evidence.of(ref(area, id));
    }

    /**
     * Adds a file or a link to what was handed out.
     *
     * @throws uk.sidebyside.evidence.FileRefused with words for the person who chose the file
     */
    @Transactional
    public void addMaterial(AreaId area, BriefingId id, Material material) {
        posts.only(MAY_LOG);
        byId(area, id);
        Principal principal = Principals.current();
        var adding = new Adding(
                ref(area, id),
                Evidence.Proves.EVIDENCE,
                Evidence.Visibility.PARTNERSHIP,
                material.title(),
                material.submission(),
                principal.signedIn() ? principal.person() : null);
        if (material.file() != null) {
            evidence.addFile(adding, material.fileName(), material.file());
        } else {
            evidence.addLink(adding, material.link());
        }
    }

    /** @param file null where it is a link */
    public record Material(
            UUID submission,
            String title,
            String link,
            String fileName,
            @Nullable InputStreamSource file) {}

    private static Ref ref(AreaId area, BriefingId id) {
        return new Ref(area, BoardRefs.BRIEFING, id.value());
    }

    public static boolean mayLog() {
        return Principals.current().hasAny(MAY_LOG);
    }
}
