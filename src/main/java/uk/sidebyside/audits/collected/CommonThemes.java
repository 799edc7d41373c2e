package uk.sidebyside.audits.collected;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.collected.rules.CheckWords;
import uk.sidebyside.audits.collected.rules.Rated;
import uk.sidebyside.audits.collected.rules.ThemeUse;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.thread.LinkTargets;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.NextVersions;

/**
 * What audits have in common, and what that leads to: events, the next version of the model, training, support (REQUIREMENTS R112).
 * What the levels show is counted; a theme is named by a person.
 */
@Service
public class CommonThemes {
    private final SubmissionStore submissions;
    private final ThemeStore store;
    private final Centre centre;
    private final NextVersions next;
    private final Clock clock;

    CommonThemes(SubmissionStore submissions, ThemeStore store, Centre centre, NextVersions next, Clock clock) {
        this.submissions = submissions;
        this.store = store;
        this.centre = centre;
        this.next = next;
        this.clock = clock;
    }

    /** How services with a current audit stand with one standard. */
    public record Across(String standard, String title, int services, int lowest, int good, int highest) {}

    /** An event or training: what it is, on which day, which may be to come, and for whom. */
    public record Held(Occasion occasion, LocalDate on, String forWhom) {}

    /** @param held null for what is neither an event nor training, and for what was written down before it was asked */
    public record Use(
            ThemeUse kind,
            String words,
            LocalDate on,
            @Nullable Held held) {}

    /**
     * What somebody says that a theme led to, as they typed it.
     *
     * @param version the one after which the next should take it up
     */
    public record Led(
            @Nullable ThemeUse kind,
            String words,
            @Nullable Occasion occasion,
            @Nullable LocalDate heldOn,
            String forWhom,
            @Nullable Ref version) {}

    /**
     * @param services those whose audits have it, by their names
     * @param uses what it led to, the earliest first
     */
    public record Theme(UUID id, String label, String words, LocalDate namedOn, List<String> services, List<Use> uses) {
        public Theme {
            services = List.copyOf(services);
            uses = List.copyOf(uses);
        }
    }

    /**
     * @param across of each service its latest audit, where it is current; in the order of the framework
     * @param themes the latest named first
     */
    public record Overview(List<Across> across, List<Theme> themes) {
        public Overview {
            across = List.copyOf(across);
            themes = List.copyOf(themes);
        }
    }

    /** Five statements, however many audits there are. */
    @Transactional(readOnly = true)
    public Overview overview(AreaId area) {
        Centre.mustBePartner();
        List<Submission> standing = submissions.standing(area, null);
        return new Overview(across(area, latest(standing)), named(area, standing));
    }

    private List<Across> across(AreaId area, List<Submission> latest) {
        Map<SubmissionId, List<Rated>> levels =
                submissions.levels(area, latest.stream().map(Submission::id).toList());
        Map<String, Across> across = new LinkedHashMap<>();
        for (Submission one : latest) {
            for (Rated rated : levels.getOrDefault(one.id(), List.of())) {
                across.merge(
                        one.framework().code() + " " + rated.standard(),
                        new Across(
                                rated.standard(),
                                rated.title(),
                                1,
                                rated.lowest() ? 1 : 0,
                                rated.good() ? 1 : 0,
                                rated.highest() ? 1 : 0),
                        (all, each) -> new Across(
                                all.standard(),
                                all.title(),
                                all.services() + each.services(),
                                all.lowest() + each.lowest(),
                                all.good() + each.good(),
                                all.highest() + each.highest()));
            }
        }
        return List.copyOf(across.values());
    }

    /** The audits in which a theme may be found: of each service the latest that is current. */
    @Transactional(readOnly = true)
    public List<Submission> latest(AreaId area) {
        Centre.mustBePartner();
        return latest(submissions.standing(area, null));
    }

    private List<Submission> latest(List<Submission> standing) {
        LocalDate today = LocalDate.now(clock);
        Set<ServiceId> seen = new HashSet<>();
        List<Submission> latest = new ArrayList<>();
        for (Submission one : standing) {
            if (seen.add(one.service()) && one.currentOn(today)) {
                latest.add(one);
            }
        }
        latest.sort(java.util.Comparator.comparing(Submission::serviceName, String.CASE_INSENSITIVE_ORDER));
        return latest;
    }

    /** The latest named first. */
    @Transactional(readOnly = true)
    public List<Theme> all(AreaId area) {
        Centre.mustBePartner();
        return named(area, submissions.standing(area, null));
    }

    private List<Theme> named(AreaId area, List<Submission> standing) {
        Map<SubmissionId, String> services = new LinkedHashMap<>();
        standing.forEach(one -> services.put(one.id(), one.serviceName()));
        return store.all(area, services);
    }

    /** @param id made of what was typed, so that the same sent twice names one */
    @Transactional
    public Saving<UUID> name(AreaId area, UUID id, String label, String words, List<SubmissionId> in) {
        centre.mustWork();
        List<Theme> known = all(area);
        if (known.stream().anyMatch(theme -> theme.id().equals(id))) {
            return Saving.saved(id);
        }
        Set<SubmissionId> found = new HashSet<>(in);
        found.retainAll(latest(area).stream().map(Submission::id).toList());
        List<Finding> findings =
                CheckWords.theme(label, found.size(), known.stream().anyMatch(theme -> theme.label()
                        .equalsIgnoreCase(label.strip())));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.insert(area, id, label.strip(), words.strip(), LocalDate.now(clock), centre.writesAs(area));
        found.forEach(audit -> store.insertIn(area, id, audit));
        return Saving.saved(id);
    }

    /**
     * Writes down what a theme led to. What is for a next version is found by whoever makes that.
     *
     * @throws NotFound for whoever is not at the centre, and for a theme or version that is not there
     */
    @Transactional
    public Saving<UUID> use(AreaId area, UUID id, UUID theme, Led led) {
        centre.mustWork();
        byId(area, theme);
        ThemeUse kind = led.kind();
        List<Finding> findings =
                CheckWords.use(kind, led.words(), led.occasion(), led.heldOn(), led.forWhom(), led.version() != null);
        if (!findings.isEmpty() || kind == null) {
            return Saving.refused(findings);
        }
        String words = led.words().strip();
        store.insertUse(
                area, id, theme, new Use(kind, words, LocalDate.now(clock), held(kind, led)), centre.writesAs(area));
        if (kind == ThemeUse.MODEL && led.version() != null) {
            next.ask(CollectedRefs.theme(area, theme), led.version(), words);
        }
        return Saving.saved(theme);
    }

    private static @Nullable Held held(ThemeUse kind, Led led) {
        return kind.isOccasion() && led.occasion() != null && led.heldOn() != null
                ? new Held(led.occasion(), led.heldOn(), led.forWhom().strip())
                : null;
    }

    /** What themes ask of next versions, and which version took them up, as far as the reader may see it; by theme. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Linked>> ahead(AreaId area, List<Theme> themes) {
        Map<UUID, List<Linked>> ahead = new HashMap<>();
        next.saidOf(themes.stream()
                        .map(theme -> CollectedRefs.theme(area, theme.id()))
                        .toList())
                .forEach((ref, links) -> ahead.put(
                        ref.id(),
                        links.stream()
                                .filter(one -> NextVersions.waits(one) || NextVersions.takenUp(one))
                                .toList()));
        return ahead;
    }

    /** Of which versions the next may be asked for something. */
    @Transactional(readOnly = true)
    public List<LinkTargets.Target> versions() {
        return next.offered();
    }

    /** One of them, as a form sends it; null for anything else. */
    @Transactional(readOnly = true)
    public @Nullable Ref version(String local) {
        return next.offered(local);
    }

    /** Where a theme stands on the page of all. */
    static String at(UUID theme) {
        return "/audits/themes#theme-" + theme;
    }

    @Transactional(readOnly = true)
    public Theme byId(AreaId area, UUID id) {
        return all(area).stream()
                .filter(theme -> theme.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public boolean mayWork() {
        return centre.works();
    }
}
