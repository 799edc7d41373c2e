package uk.sidebyside.example;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.sen2.ImportId;
import uk.sidebyside.assessments.sen2.ReturnExports;
import uk.sidebyside.assessments.sen2.ReturnImport;
import uk.sidebyside.assessments.sen2.ReturnImport.State;
import uk.sidebyside.assessments.sen2.ReturnImports;

/**
 * A few records of the caseload come back from the case system, with what goes wrong there: two postcodes cut short, a code of
 * ethnicity that is none of the main ones, and one person with a code that no return knows, who is refused. So there is a file that came
 * in, and something to work through. Nobody is added, and nothing that is counted changes.
 */
@Component
@OnlyWithAnExample
class ExampleReturn {
    private static final String LEADS = "officer-2";
    private static final int DAYS_AGO = 6;
    private static final int PERSONS = 8;
    private static final Pattern PERSON = Pattern.compile("<Person>.*?</Person>", Pattern.DOTALL);

    private final ReturnImports imports;
    private final ReturnExports exports;
    private final TransactionTemplate outside;

    ExampleReturn(ReturnImports imports, ReturnExports exports, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.exports = exports;
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    Chapter chapter() {
        return new Chapter(
                "a return that came in",
                this::told,
                story -> outside.executeWithoutResult(status -> story.as(LEADS, day(story), () -> tell(story))));
    }

    private boolean told(Story story) {
        return Principals.call(
                        story.cast().in(story.cast().seat(LEADS), story.sheet().today()),
                        () -> imports.last(story.area()))
                .stream()
                .anyMatch(one -> one.state() == State.STORED);
    }

    private static LocalDate day(Story story) {
        return story.sheet().today().minusDays(DAYS_AGO);
    }

    /** In its two steps, each with transactions of its own; told again after a kill, it goes on where it was. */
    private void tell(Story story) {
        ImportId id = imports.keep(
                story.area(),
                Story.id("return", "first"),
                false,
                List.of(new ReturnImports.Chosen(
                        "sen2-from-the-case-system.xml",
                        new ByteArrayResource(some(story).getBytes(StandardCharsets.UTF_8)))));
        imports.check(story.area(), id);
        imports.confirm(story.area(), id);
        ReturnImport stored = imports.store(story.area(), id);
        if (stored.state() != State.STORED) {
            throw new IllegalStateException("The example's return was not stored: " + stored.why());
        }
    }

    private String some(Story story) {
        var out = new ByteArrayOutputStream();
        LocalDate census = LocalDate.of(day(story).getYear(), 1, 15);
        exports.xml(story.area(), census, new ReturnExports.Officers("Y", "Y", "Y"), out);
        String xml = out.toString(StandardCharsets.UTF_8);
        var few = new StringBuilder(xml.substring(0, xml.indexOf("<Person>")));
        Matcher person = PERSON.matcher(xml);
        for (int n = 0; n < PERSONS && person.find(); n++) {
            few.append(faulty(n, person.group())).append('\n');
        }
        return few.append(xml.substring(xml.lastIndexOf("</Person>") + "</Person>".length()))
                .toString();
    }

    private static String faulty(int n, String person) {
        return switch (n) {
            case 1 -> person.replaceFirst("<PostCode>[^<]*</PostCode>", "<PostCode>YO1</PostCode>");
            case 3 -> person.replaceFirst("<PostCode>[^<]*</PostCode>", "<PostCode>York</PostCode>");
            case 4 -> person.replaceFirst("<Ethnicity>[^<]*</Ethnicity>", "<Ethnicity>WXYZ</Ethnicity>");
            case 6 -> person.replaceFirst("<Sex>.</Sex>", "<Sex>Q</Sex>");
            default -> person;
        };
    }
}
