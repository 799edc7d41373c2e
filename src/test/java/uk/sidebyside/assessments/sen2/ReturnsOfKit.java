package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.format.XmlReturn;

/** Returns of one person, whose case is linked to the record of Kit: what each says, and a way to bring it in. */
final class ReturnsOfKit {
    private static final GeneratedReturn GENERATED = new GeneratedReturn(5, 2027, 3, "816");

    private final ReturnImports imports;
    private final CaseStory story;

    ReturnsOfKit(ApplicationContext program, CaseStory story) {
        this.imports = program.getBean(ReturnImports.class);
        this.story = story;
    }

    static Node person(Node request) {
        Node its = GENERATED.person(0);
        its.children().clear();
        return its.add(request);
    }

    /** Somebody else of whom the return says the same. */
    static Node another(Node same) {
        Node its = GENERATED.person(1);
        its.children().clear();
        same.children().forEach(its::add);
        return its;
    }

    static Node decided(String outcome, LocalDate on) {
        return new Node(Part.REQUEST, 0)
                .with(Field.RECEIVED, "2026-04-01")
                .with(Field.SOURCE, "1")
                .with(Field.RYA, "0")
                .with(Field.MEDIATION, "0")
                .with(Field.TRIBUNAL, "0")
                .with(Field.OUTCOME, outcome)
                .with(Field.OUTCOME_DATE, on);
    }

    /** Whose plan is of that day; blank for a meeting or a decision that was not. */
    static Node planned(LocalDate start, String met, String reviewed) {
        Node request = decided("Y", LocalDate.of(2026, 5, 8))
                .add(new Node(Part.ASSESSMENT, 0)
                        .with(Field.ASSESSMENT_OUTCOME, "Y")
                        .with(Field.ASSESSMENT_OUTCOME_DATE, "2026-07-18")
                        .with(Field.ASSESSMENT_MEDIATION, "0")
                        .with(Field.ASSESSMENT_TRIBUNAL, "0")
                        .with(Field.WEEK20, "0")
                        .add(new Node(Part.PLAN, 0)
                                .with(Field.START, start)
                                .with(Field.PB, "0")
                                .with(Field.OA, "0")));
        return person(request.add(
                new Node(Part.ACTIVE, 0).with(Field.REVIEW_MEETING, met).with(Field.LAST_REVIEW, reviewed)));
    }

    private static byte[] file(Node... persons) {
        var out = new ByteArrayOutputStream();
        try (var xml = new XmlReturn(out, GENERATED.header())) {
            for (Node person : persons) {
                xml.person(person);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Node waiting(String since) {
        return person(decided("A", LocalDate.MAX).with(Field.RECEIVED, since).with(Field.OUTCOME_DATE, ""));
    }

    void brought(Node... persons) {
        broughtBy(story.around.cora, persons);
    }

    void broughtBy(PersonId officer, Node... persons) {
        story.around.as(officer, () -> stored(false, persons));
    }

    ReturnImport stored(boolean nightly, Node... persons) {
        ImportId id = imports.keep(
                story.around.area,
                UUID.randomUUID(),
                nightly,
                List.of(new ReturnImports.Chosen("return.xml", new ByteArrayResource(file(persons)))));
        imports.check(story.around.area, id);
        imports.confirm(story.around.area, id);
        ReturnImport stored = imports.store(story.around.area, id);
        assertThat(stored.state()).as(stored.toString()).isEqualTo(ReturnImport.State.STORED);
        assertThat(stored.refused()).isZero();
        return stored;
    }

    CaseId theCase() {
        return of(1);
    }

    /** The case of the nth person. */
    CaseId of(int nth) {
        return story.around
                .as(story.around.cora, () -> story.cases.byReference(story.around.area, "SEN2-00000" + nth))
                .orElseThrow();
    }

    CaseId kits(Node person) {
        brought(person);
        CaseId id = theCase();
        story.linkedToKit(id);
        return id;
    }
}
