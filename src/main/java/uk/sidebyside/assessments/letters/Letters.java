package uk.sidebyside.assessments.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.assessments.CaseDesk;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSettings;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.EhcRequest;
import uk.sidebyside.assessments.FamilyCases;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.Recorder;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Letters of cases: drafted from the record, changed by officers while they are drafts, and then kept as they are. */
@Service
public class Letters {
    private final LetterStore store;
    private final Cases cases;
    private final FamilyCases family;
    private final CaseDesk desk;
    private final CaseSettings settings;
    private final Circles circles;
    private final ContactNeeds contacts;
    private final Organisations organisations;
    private final Recorder recorder;
    private final Clock clock;

    Letters(
            LetterStore store,
            Cases cases,
            FamilyCases family,
            CaseDesk desk,
            CaseSettings settings,
            Circles circles,
            ContactNeeds contacts,
            Organisations organisations,
            Recorder recorder,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.family = family;
        this.desk = desk;
        this.settings = settings;
        this.circles = circles;
        this.contacts = contacts;
        this.organisations = organisations;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * A first version, which is stored once an officer says so.
     *
     * @param reach how those to whom it goes want to be reached; empty where they did not say
     */
    public record Drafted(CaseFile file, LetterKind kind, LocalDate on, String toWhom, String words, String reach) {}

    /**
     * @param open what keeps it from being kept; nothing of a kept one
     * @param reach how those to whom it goes want to be reached; empty where they did not say, and of a kept one
     */
    public record Opened(CaseFile file, Letter letter, List<Finding> open, String reach) {
        public Opened {
            open = List.copyOf(open);
        }
    }

    /** What a family reads. */
    public record OfFamily(FamilyCases.Headed of, Letter letter) {}

    /**
     * Drafts a letter about a step.
     *
     * @throws NotFound for a case that the principal may not open, for a step that was not written down in this round, and once the child
     *     has died
     */
    @Transactional
    public Drafted draft(AreaId area, CaseId id, LetterKind kind) {
        CaseFile file = cases.open(area, id);
        LocalDate on = file.life()
                .when(kind.step())
                .filter(step -> !file.life().died())
                .orElseThrow(NotFound::new);
        String toWhom =
                switch (kind.reader()) {
                    case FAMILY -> toWhom(area, file);
                    case SCHOOL -> "The head of [" + school(file) + "]";
                    case HEALTH -> healthBody(area, file);
                };
        return new Drafted(
                file, kind, on, toWhom, LetterDraft.of(facts(area, file, kind, on, toWhom)), reach(area, file, kind));
    }

    /** The young person once the rights are theirs; else the parents and carers who are around today and not kept away. */
    private String toWhom(AreaId area, CaseFile file) {
        var who = file.head().who();
        UUID child = file.head().child();
        String name = who.forename() + " " + who.surname();
        if (child == null) {
            return "Parents of " + name;
        }
        if (own(area, child)) {
            return name;
        }
        String parents = parents(area, child).stream()
                .map(Circles.Member::name)
                .filter(parent -> !parent.isBlank())
                .distinct()
                .collect(Collectors.joining(" and "));
        return parents.isEmpty() || parents.length() > 200 ? "Parents of " + name : parents;
    }

    private List<Circles.Member> parents(AreaId area, UUID child) {
        LocalDate today = LocalDate.now(clock);
        return circles.members(area, List.of(child)).stream()
                .filter(one -> one.aroundOn(today))
                .filter(one -> one.relationship() == Relationship.PARENT || one.relationship() == Relationship.CARER)
                .toList();
    }

    /** Read before a family is written to. */
    private String reach(AreaId area, CaseFile file, LetterKind kind) {
        UUID child = file.head().child();
        if (!kind.toFamily() || child == null) {
            return "";
        }
        if (!own(area, child)) {
            return contacts.inWords(area, parents(area, child));
        }
        UUID owner = circles.owner(area, child);
        return owner == null
                ? ""
                : contacts.of(area, List.of(new PersonId(owner))).values().stream()
                        .map(ContactNeeds.Needs::inWords)
                        .collect(Collectors.joining());
    }

    /** The return knows the school or college of a plan by its number alone. */
    private static String school(CaseFile file) {
        return "the school or college in the plan"
                + file.current()
                        .map(EhcRequest::plan)
                        .map(EhcRequest.Plan::named)
                        .filter(named -> !named.isEmpty())
                        .map(List::getFirst)
                        .map(named -> named.urn() != null
                                ? ", URN " + named.urn()
                                : named.ukprn() != null ? ", UKPRN " + named.ukprn() : "")
                        .orElse("");
    }

    /** The one that agreed to section G, or the only one of the area. */
    private String healthBody(AreaId area, CaseFile file) {
        List<Organisation> bodies = organisations.inArea(area).stream()
                .filter(one -> one.kind().equals("health") && one.succeededBy() == null)
                .toList();
        Optional<OrganisationId> agreed = store.agreedToG(area, file.head().id());
        return bodies.stream()
                .filter(one ->
                        bodies.size() == 1 || agreed.filter(one.id()::equals).isPresent())
                .findFirst()
                .map(Organisation::name)
                .orElse("[the health body that pays for health care in the plan]");
    }

    private boolean own(AreaId area, @Nullable UUID child) {
        return child != null
                && Optional.ofNullable(circles.seen(area, List.of(child)).get(child))
                        .map(Circles.Seen::own)
                        .orElse(false);
    }

    private LetterFacts facts(AreaId area, CaseFile file, LetterKind kind, LocalDate on, String toWhom) {
        var who = file.head().who();
        SeatId officer = file.head().officer();
        // Where a plan that moved here was reviewed before may be written down after the letter's day.
        CaseLife then = kind == LetterKind.MOVED_HERE ? file.life() : file.lifeOn(on);
        return new LetterFacts(
                kind,
                who.forename(),
                who.forename() + " " + who.surname(),
                file.head().reference(),
                on,
                own(area, file.head().child()),
                toWhom,
                officer == null ? "" : desk.post(area, officer),
                file.happenings().reversed().stream()
                        .filter(one -> one.kind().equals(kind.step().code())
                                && one.on().equals(on))
                        .map(Happening::words)
                        .findFirst()
                        .orElse(""),
                then.counting(),
                then.over(),
                file.occasion(kind.step(), on),
                settings.of(area));
    }

    /**
     * Begins a letter with what an officer made of the draft. Whoever begins the same letter while another did sees both.
     *
     * @param version of the letter that was seen meanwhile; 0 where none was
     */
    @Transactional
    public Saving<LetterId> begin(
            AreaId area, CaseId id, LetterKind kind, UUID submission, int version, String toWhom, String words) {
        Drafted drafted = draft(area, id, kind);
        List<Finding> findings = LetterRules.draft(toWhom, words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Letter letter = new Letter(
                new LetterId(Ids.next(clock)),
                id,
                kind,
                drafted.on(),
                toWhom.strip(),
                words.strip(),
                1,
                recorder.post(area),
                clock.instant(),
                null,
                null);
        if (store.insert(area, submission, letter)) {
            return Saving.saved(letter.id());
        }
        Optional<Letter> sent = store.ofSubmission(area, id, submission);
        if (sent.isPresent()) {
            return Saving.saved(sent.get().id());
        }
        Letter theirs = store.draft(area, id, kind, drafted.on()).orElseThrow(NotFound::new);
        return write(area, theirs, version, letter.toWhom(), letter.words());
    }

    /** Changes a draft. */
    @Transactional
    public Saving<LetterId> change(AreaId area, CaseId of, LetterId id, int version, String toWhom, String words) {
        Letter now = open(area, of, id).letter();
        if (now.kept()) {
            return Saving.refused(List.of(Finding.of("", "letter.kept.already", "issue 6")));
        }
        List<Finding> findings = LetterRules.draft(toWhom, words);
        return findings.isEmpty() ? write(area, now, version, toWhom.strip(), words.strip()) : Saving.refused(findings);
    }

    private Saving<LetterId> write(AreaId area, Letter now, int version, String toWhom, String words) {
        boolean same = now.toWhom().equals(toWhom) && now.words().equals(words);
        return same || store.change(area, now.id(), version, toWhom, words, recorder.post(area), clock.instant())
                ? Saving.saved(now.id())
                : new Saving.Stale<>(Map.of("toWhom", now.toWhom(), "words", now.words()), now.version());
    }

    /**
     * Keeps a letter: from then on nobody can change it, and the family reads it.
     *
     * @param version the one that was read
     */
    @Transactional
    public Saving<LetterId> keep(AreaId area, CaseId of, LetterId id, int version) {
        Opened opened = open(area, of, id);
        Letter letter = opened.letter();
        if (letter.kept()) {
            return Saving.saved(id);
        }
        if (!opened.open().isEmpty()) {
            return Saving.refused(opened.open());
        }
        return store.keep(area, id, version, Letter.digestOf(letter), clock.instant())
                ? Saving.saved(id)
                : new Saving.Stale<>(Map.of("words", letter.words()), letter.version());
    }

    /**
     * Throws a draft away that nobody wants. What is kept stays; of one that is gone already nothing is left to do.
     *
     * @param version the one that was read
     */
    @Transactional
    public Saving<CaseId> throwAway(AreaId area, CaseId of, LetterId id, int version) {
        cases.open(area, of);
        Optional<Letter> letter = store.find(area, of, id);
        if (letter.isEmpty() || !letter.get().kept() && store.throwAway(area, id, version)) {
            return Saving.saved(of);
        }
        return letter.get().kept()
                ? Saving.refused(List.of(Finding.of("", "letter.kept.already", "issue 6")))
                : new Saving.Stale<>(
                        Map.of("words", letter.get().words()), letter.get().version());
    }

    /** @throws NotFound for a letter that is not there, and for a case that the principal may not open */
    @Transactional
    public Opened open(AreaId area, CaseId of, LetterId id) {
        CaseFile file = cases.open(area, of);
        Letter letter = store.find(area, of, id).orElseThrow(NotFound::new);
        List<Finding> open = letter.kept() ? List.of() : open(area, file, letter);
        return new Opened(file, letter, open, letter.kept() ? "" : reach(area, file, letter.kind()));
    }

    private List<Finding> open(AreaId area, CaseFile file, Letter letter) {
        return file.life().died()
                ? List.of(Finding.of("", "letter.after.a.death", "the record of the case"))
                : LetterRules.keep(
                        letter,
                        facts(area, file, letter.kind(), letter.datedOn(), letter.toWhom()),
                        file.life().when(letter.kind().step()).orElse(null));
    }

    /** @throws NotFound for a child that the principal may not see, and for a letter that is not kept */
    @Transactional
    public OfFamily ofFamily(AreaId area, ChildId child, LetterId id) {
        FamilyCases.Headed its = family.headed(area, child);
        Letter letter =
                store.find(area, its.head().id(), id).filter(Letter::kept).orElseThrow(NotFound::new);
        return new OfFamily(its, letter);
    }
}
