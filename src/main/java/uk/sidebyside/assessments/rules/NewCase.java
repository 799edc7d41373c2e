package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What a case must say of whom it is about, and who leads it. */
public final class NewCase {
    private static final String RETURN = "SEN2, module 1";

    /** A plan can go on until a young person is 25 (section 46): whoever is 26 has none. */
    private static final int TOO_OLD = 26;

    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_NAME = 80;

    private NewCase() {}

    public static List<Finding> check(
            String reference, String surname, String forename, @Nullable LocalDate bornOn, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (reference.isBlank() || reference.strip().length() > LONGEST_REFERENCE) {
            findings.add(Finding.of("reference", "case.needs.reference", RETURN));
        }
        if (surname.isBlank() || surname.strip().length() > LONGEST_NAME) {
            findings.add(Finding.of("surname", "case.needs.surname", RETURN));
        }
        if (forename.isBlank() || forename.strip().length() > LONGEST_NAME) {
            findings.add(Finding.of("forename", "case.needs.forename", RETURN));
        }
        if (bornOn == null) {
            findings.add(Finding.of("bornOn", "case.needs.birthday", RETURN));
        } else if (bornOn.isAfter(today)) {
            findings.add(Finding.of("bornOn", "case.born.later", RETURN));
        } else if (Period.between(bornOn, today).getYears() >= TOO_OLD) {
            findings.add(Finding.of("bornOn", "case.too.old", "Children and Families Act 2014, section 46"));
        }
        return findings;
    }

    public static Finding taken() {
        return Finding.of("reference", "case.taken", RETURN);
    }

    public static Finding noRecord() {
        return Finding.of("reference", "case.no.record", "access");
    }

    public static Finding linkedAlready() {
        return Finding.of("reference", "case.linked.already", "access");
    }

    /** @param field "officer" or "cover" */
    public static Finding keptAway(String field) {
        return Finding.of(field, "case.not.to.them", "access");
    }

    /** Each case has one named officer, and somebody else who covers. */
    public static List<Finding> leads(boolean officer, boolean cover, boolean same) {
        List<Finding> findings = new ArrayList<>();
        if (!officer) {
            findings.add(Finding.of("officer", "case.needs.officer", "Journeys: SEND case officer"));
        }
        if (!cover) {
            findings.add(Finding.of("cover", "case.needs.cover", "Journeys: SEND case officer"));
        }
        if (same) {
            findings.add(Finding.of("cover", "case.cover.is.officer", "Journeys: SEND case officer"));
        }
        return findings;
    }
}
