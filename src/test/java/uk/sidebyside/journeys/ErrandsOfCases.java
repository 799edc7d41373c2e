package uk.sidebyside.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.XmlReturn;

/** What has to be brought in, checked or added before some pages of cases and surveys are there. */
final class ErrandsOfCases {
    private static final int PERSONS = 12;

    private final Walk walk;

    ErrandsOfCases(Walk walk) {
        this.walk = walk;
    }

    /** A file is checked and waits for a yes; a record that breaks a rule waits for the reason why it is right. */
    void bringsAReturnIn(Someone officer) {
        officer.opens("/sen2/import");
        officer.page().locator("input[type=file]").setInputFiles(new FilePayload("sen2.xml", "application/xml", xml()));
        officer.presses("Check the return");
        walk.count(officer);
        officer.opens("/sen2/findings").presses("Check all cases again");
        walk.look(officer, href(officer, "main a[href^='/sen2/finding/']"));
    }

    void addsATheme(Someone coordinator) {
        coordinator.opens("/surveys/themes/new").writes("Theme", "Quiet places").presses("Save");
        walk.look(coordinator, href(coordinator, "main li a:has-text('Quiet places')"));
    }

    private static byte[] xml() {
        var out = new ByteArrayOutputStream();
        var its = new GeneratedReturn(5, 2026, PERSONS, "816");
        try (var xml = new XmlReturn(out, its.header())) {
            its.each(person -> {
                try {
                    xml.person(person);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String href(Someone someone, String link) {
        return URI.create(Objects.requireNonNull(
                        someone.page().locator(link).first().getAttribute("href")))
                .getPath();
    }
}
