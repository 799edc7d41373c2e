package uk.sidebyside.partnership.tools;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.evidence.FileCheck;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.DescribeTool;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.ToolKind;
import uk.sidebyside.partnership.rules.ToolStep;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;

/**
 * Tools for every day. Everybody reads and fetches those in use; each fetch is counted by its day, and of whoever fetched
 * nothing is kept. What is retired stays known, and its file is gone.
 */
@Service
public class Tools {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ToolStore store;
    private final PartnershipModels models;
    private final EvidenceItems evidence;
    private final FileCheck fileCheck;
    private final Clock clock;

    Tools(ToolStore store, PartnershipModels models, EvidenceItems evidence, FileCheck fileCheck, Clock clock) {
        this.store = store;
        this.models = models;
        this.evidence = evidence;
        this.fileCheck = fileCheck;
        this.clock = clock;
    }

    /**
     * What somebody says of a tool.
     *
     * @param kind null where none was chosen
     * @param allAlong whether it helps with no single step
     * @param reviewOn null where no day was given
     */
    public record Words(
            String name,
            @Nullable ToolKind kind,
            String helpsWith,
            List<ToolStep> steps,
            boolean allAlong,
            String link,
            @Nullable LocalDate reviewOn) {
        public Words {
            name = name.strip();
            helpsWith = helpsWith.strip();
            steps = steps.stream().distinct().toList();
            link = link.strip();
        }

        boolean standIn(Tool tool) {
            return tool.kind() == kind
                    && tool.name().equals(name)
                    && tool.helpsWith().equals(helpsWith)
                    && Set.copyOf(tool.steps()).equals(Set.copyOf(steps))
                    && tool.link().equals(link)
                    && tool.reviewOn().equals(reviewOn);
        }
    }

    /** @param content read more than once */
    public record Upload(String name, InputStreamSource content) {}

    /** By name; retired ones too. */
    @Transactional(readOnly = true)
    public List<Tool> inArea(AreaId area) {
        return store.inArea(area);
    }

    /** How many tools in use help with each step of a model, by the keys of the steps. */
    @Transactional(readOnly = true)
    public Map<String, Long> bySteps(AreaId area, Model model) {
        return store.inArea(area).stream()
                .filter(Tool::inUse)
                .flatMap(tool -> tool.steps().stream())
                .filter(step -> step.model().equals(model.code()))
                .collect(Collectors.groupingBy(ToolStep::step, Collectors.counting()));
    }

    /** The files of those that have one, in one statement. */
    @Transactional(readOnly = true)
    public Map<ToolId, Evidence> files(AreaId area, List<Tool> tools) {
        List<Ref> refs = tools.stream()
                .filter(tool -> tool.link().isEmpty())
                .map(tool -> ToolRefs.of(area, tool.id()))
                .toList();
        Map<ToolId, Evidence> files = new HashMap<>();
        evidence.of(refs).forEach((ref, items) -> files.put(new ToolId(ref.id()), items.getLast()));
        return files;
    }

    /** Whether the principal looks after the tools. */
    public boolean mayKeep() {
        return ToolsDesk.keeps(Principals.current());
    }

    /** @throws NotFound for whoever does not look after them, and for one that there is not */
    @Transactional(readOnly = true)
    public Tool toKeep(AreaId area, ToolId id) {
        ToolsDesk.mustKeep();
        return store.find(area, id).orElseThrow(NotFound::new);
    }

    /** @throws NotFound for one that is retired, too */
    @Transactional(readOnly = true)
    public Tool toChange(AreaId area, ToolId id) {
        Tool tool = toKeep(area, id);
        if (!tool.inUse()) {
            throw new NotFound();
        }
        return tool;
    }

    /** @param file null where a link is given */
    @Transactional
    public Saving<ToolId> add(AreaId area, UUID submission, Words words, @Nullable Upload file) {
        ToolsDesk.mustKeep();
        List<Finding> findings = check(area, words, file, false);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new ToolId(Ids.next(clock));
        if (!store.insert(area, id, submission, words, clock.instant())) {
            return Saving.saved(store.submitted(area, submission));
        }
        if (file != null) {
            place(area, id, submission, words.name(), file);
        }
        return Saving.saved(id);
    }

    /**
     * Changes what is said of it. A file takes the place of the one before, and so does a link.
     *
     * @param version of the tool when they began to write
     * @param file null where the present one stays, or a link is given
     */
    @Transactional
    public Saving<ToolId> change(
            AreaId area, ToolId id, int version, UUID submission, Words words, @Nullable Upload file) {
        Tool before = toKeep(area, id);
        if (!before.inUse()) {
            return Saving.refused(List.of(Finding.of("name", "tool.retired.meanwhile", "REQUIREMENTS R119")));
        }
        boolean hasFile = files(area, List.of(before)).containsKey(id);
        List<Finding> findings = check(area, words, file, hasFile);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!store.update(area, id, version, words, clock.instant())) {
            Tool now = toKeep(area, id);
            boolean again = file == null || evidence.sent(ToolRefs.of(area, id), submission);
            if (!again || !words.standIn(now)) {
                return new Saving.Stale<>(theirs(area, now, file != null), now.version());
            }
        }
        if (file != null) {
            place(area, id, submission, words.name(), file);
        } else if (!words.link().isEmpty()) {
            items(area, id).forEach(item -> evidence.withdraw(area, item.id(), "A link took its place."));
        }
        return Saving.saved(id);
    }

    private List<Finding> check(AreaId area, Words words, @Nullable Upload file, boolean hasFile) {
        List<Model> newest = models.newest(area);
        if (!words.steps().stream().allMatch(step -> step.isIn(newest))) {
            throw new NotFound();
        }
        List<Finding> findings = new ArrayList<>(new DescribeTool(
                        words.name(),
                        words.kind(),
                        words.helpsWith(),
                        words.steps().size(),
                        words.allAlong(),
                        words.link(),
                        file != null,
                        hasFile,
                        words.reviewOn())
                .check(LocalDate.now(clock)));
        if (file != null) {
            try {
                fileCheck.check(file.name(), file.content());
            } catch (FileRefused e) {
                findings.add(e.finding());
            }
        }
        return findings;
    }

    /** Stores the file and takes back the one before. One that was replaced since comes back by no second sending. */
    private void place(AreaId area, ToolId id, UUID submission, String name, Upload file) {
        Principal keeper = Principals.current();
        EvidenceId placed = evidence.addFile(
                new Adding(
                        ToolRefs.of(area, id),
                        Evidence.Proves.EVIDENCE,
                        Evidence.Visibility.PUBLIC,
                        name,
                        submission,
                        keeper.signedIn() ? keeper.person() : null),
                file.name(),
                file.content());
        List<Evidence> items = items(area, id);
        if (items.stream().anyMatch(item -> item.id().equals(placed))) {
            items.stream()
                    .filter(item -> !item.id().equals(placed))
                    .forEach(item -> evidence.withdraw(area, item.id(), "Another file took its place."));
        }
    }

    private List<Evidence> items(AreaId area, ToolId id) {
        return evidence.of(ToolRefs.of(area, id));
    }

    private Map<String, String> theirs(AreaId area, Tool now, boolean withFile) {
        Map<String, String> theirs = new HashMap<>();
        theirs.put("name", now.name());
        theirs.put("kind", now.kind().label());
        theirs.put("helpsWith", now.helpsWith());
        theirs.put("steps", named(area, now));
        if (!now.link().isEmpty()) {
            theirs.put("link", now.link());
        }
        theirs.put("reviewOn", DAY.format(now.reviewOn()));
        if (withFile) {
            Evidence theirFile = files(area, List.of(now)).get(now.id());
            theirs.put(
                    "file",
                    theirFile != null && theirFile.content() instanceof Evidence.File stored
                            ? stored.name()
                            : "No file");
        }
        return theirs;
    }

    private String named(AreaId area, Tool tool) {
        String titles = models.newest(area).stream()
                .flatMap(model -> model.steps().stream()
                        .filter(step -> tool.steps().contains(new ToolStep(model.code(), step.key())))
                        .map(step -> step.title()))
                .collect(Collectors.joining("; "));
        return titles.isEmpty() ? "No single step" : titles;
    }

    /** Takes it out of use: nobody fetches it any more, and its file is deleted. */
    @Transactional
    public Saving<ToolId> retire(AreaId area, ToolId id, String because) {
        Tool tool = toKeep(area, id);
        List<Finding> findings = DescribeTool.retire(because);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!store.retire(area, id, LocalDate.now(clock), because.strip(), clock.instant())) {
            return store.find(area, id)
                            .orElseThrow(NotFound::new)
                            .retiredBecause()
                            .equals(because.strip())
                    ? Saving.saved(id)
                    : Saving.refused(List.of(Finding.of("because", "tool.retired.already", "REQUIREMENTS R119")));
        }
        items(area, tool.id()).forEach(item -> evidence.withdraw(area, item.id(), "The tool is not used any more."));
        return Saving.saved(id);
    }

    /**
     * Counts that it was fetched today, and says where it is: an address of ours for a file, or a link.
     *
     * @return empty for one that is retired, which is fetched no more
     * @throws NotFound for one that there is not
     */
    @Transactional
    public Optional<String> fetch(AreaId area, ToolId id) {
        Optional<String> address = address(area, id);
        if (address.isPresent()) {
            store.count(area, id, LocalDate.now(clock));
        }
        return address;
    }

    /** The same for whoever only asks where it is. */
    @Transactional(readOnly = true)
    public Optional<String> address(AreaId area, ToolId id) {
        Tool tool = store.find(area, id).orElseThrow(NotFound::new);
        if (!tool.inUse()) {
            return Optional.empty();
        }
        return tool.link().isEmpty()
                ? Optional.ofNullable(files(area, List.of(tool)).get(id))
                        .flatMap(file -> Optional.ofNullable(file.address()))
                : Optional.of(tool.link());
    }
}
