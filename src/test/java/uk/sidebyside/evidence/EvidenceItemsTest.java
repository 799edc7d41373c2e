package uk.sidebyside.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.evidence.Evidence.Proves;
import uk.sidebyside.evidence.Evidence.Visibility;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;

@DatabaseTest
@Import(Places.class)
class EvidenceItemsTest {
    @Autowired
    EvidenceItems items;

    @Autowired
    Places places;

    @Autowired
    Areas areas;

    @Autowired
    Clock clock;

    private AreaId york;
    private Principal staff;
    private Principal visitor;
    private Ref line;

    @BeforeEach
    void things() {
        york = Places.open(areas).id();
        staff = Principal.job(york, "test");
        visitor = Principal.visitor(york);
        line = places.openThing(york, "Action 1.3(A)");
    }

    @Test
    void aFileComesBackAsItWasPutIn() {
        byte[] pdf = pdf(700_000);
        EvidenceId id = addFile(adding(Visibility.PUBLIC), "Dashboard of May.pdf", pdf);

        Evidence evidence = Principals.call(visitor, () -> items.get(york, id));
        assertThat(evidence.content()).isEqualTo(new Evidence.File("Dashboard of May.pdf", "application/pdf", 700_000));
        assertThat(read(visitor, id)).isEqualTo(pdf);
    }

    @Test
    void tenIdenticalSubmissionsStoreOne() {
        Adding adding = adding(Visibility.PUBLIC);
        List<EvidenceId> ids = IntStream.range(0, 10)
                .mapToObj(n -> addFile(adding, "proof.pdf", pdf(2_000)))
                .toList();

        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(of(staff)).hasSize(1);
    }

    @Test
    void anotherSubmissionMayStoreTheSameFileAgain() {
        addFile(adding(Visibility.PUBLIC), "proof.pdf", pdf(2_000));
        addFile(adding(Visibility.PUBLIC), "proof.pdf", pdf(2_000));

        assertThat(of(staff)).hasSize(2);
    }

    @Test
    void thePublicSeesPublicItemsOnly() {
        EvidenceId hidden = addFile(adding(Visibility.PARTNERSHIP), "inside.pdf", pdf(2_000));
        addNote(adding(Visibility.PUBLIC), "Three schools have joined.");

        assertThat(of(staff)).hasSize(2);
        assertThat(of(visitor)).hasSize(1);
        notFound(visitor, hidden);
    }

    @Test
    void anItemOfWhatOneMayNotSeeIsNotFound() {
        line = places.closedThing(york, "Minutes");
        EvidenceId id = addFile(adding(Visibility.PUBLIC), "public.pdf", pdf(2_000));

        assertThat(read(staff, id)).hasSize(2_000);
        notFound(visitor, id);
    }

    @Test
    void aWithdrawnQuoteIsGoneEverywhereAtOnce() {
        LocalDate today = LocalDate.now(clock);
        EvidenceId id = quote("We were heard.", today.plusYears(1));
        Principals.run(staff, () -> items.withdraw(york, id, "The speaker asked for it."));

        assertThat(of(staff)).isEmpty();
        notFound(staff, id);
    }

    @Test
    void aQuoteIsShownUpToTheLastAgreedDayAndItsWordsAreThenForgotten() {
        LocalDate today = LocalDate.now(clock);
        quote("Until today.", today);
        quote("Until yesterday.", today.minusDays(1));

        assertThat(of(staff)).extracting(Evidence::content).singleElement().isInstanceOf(Evidence.Quote.class);
        assertThat(Principals.<Integer, RuntimeException>call(staff, () -> items.forgetExpired(york, today)))
                .isEqualTo(1);
        assertThat(of(staff)).hasSize(1);
    }

    @Test
    void aWithdrawnFileLeavesNoBytes() {
        EvidenceId id = addFile(adding(Visibility.PUBLIC), "wrong.pdf", pdf(2_000));
        Principals.run(staff, () -> items.withdraw(york, id, "Wrong file."));

        notFound(staff, id);
    }

    @Test
    void claimsAreCountedByWhatTheyProve() {
        addNote(adding(Visibility.PUBLIC), "One.");
        addNote(adding(Visibility.PUBLIC), "Two.");
        Principals.run(
                staff,
                () -> items.addLink(
                        new Adding(line, Proves.IMPACT, Visibility.PUBLIC, "Survey", UUID.randomUUID(), null),
                        "https://example.org/survey"));

        assertThat(Principals.call(staff, () -> items.counts(List.of(line))).get(line))
                .containsEntry(Proves.EVIDENCE, 2L)
                .containsEntry(Proves.IMPACT, 1L);
    }

    @Test
    void anotherAreaSeesNothing() {
        EvidenceId id = addFile(adding(Visibility.PUBLIC), "proof.pdf", pdf(2_000));
        AreaId leeds = Places.open(areas).id();

        notFound(Principal.visitor(leeds), id);
        notFound(Principal.job(leeds, "test"), id);
    }

    private void notFound(Principal principal, EvidenceId id) {
        AreaId area = principal.inArea();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Principals.call(principal, () -> items.get(area, id)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Principals.call(principal, () -> items.chunk(area, id, 0)));
    }

    private EvidenceId quote(String words, LocalDate until) {
        var consent = new Adding.Consent("For the board", until.minusYears(1), until, "A parent");
        return Principals.call(staff, () -> items.addQuote(adding(Visibility.PUBLIC), words, consent));
    }

    private void addNote(Adding adding, String text) {
        Principals.run(staff, () -> items.addNote(adding, text));
    }

    private Adding adding(Visibility visibility) {
        return new Adding(line, Proves.EVIDENCE, visibility, "Proof", UUID.randomUUID(), null);
    }

    private EvidenceId addFile(Adding adding, String name, byte[] content) {
        return Principals.call(staff, () -> items.addFile(adding, name, new ByteArrayResource(content)));
    }

    private List<Evidence> of(Principal principal) {
        return Principals.call(principal, () -> items.of(line));
    }

    private byte[] read(Principal principal, EvidenceId id) {
        var out = new ByteArrayOutputStream();
        for (int n = 0; ; n++) {
            int next = n;
            byte[] chunk = Principals.call(principal, () -> items.chunk(york, id, next))
                    .orElse(new byte[0]);
            if (chunk.length == 0) {
                return out.toByteArray();
            }
            out.writeBytes(chunk);
        }
    }

    private static byte[] pdf(int length) {
        byte[] bytes = new byte[length];
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        for (int i = head.length; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }
}
