package uk.sidebyside.assessments.notified.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.notified.rules.WrittenNotice.Support;
import uk.sidebyside.shared.Finding;

/** What has to be said before a notice is kept, and what more before it reaches the council. */
public final class NoticeRules {
    private static final String ACT = "Children and Families Act 2014, section 23";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ORGANISATION = 200;
    private static final int LONGEST_REACH = 400;
    private static final int LONGEST_WHY = 4000;
    private static final int LONGEST_NEXT = 2000;

    private NoticeRules() {}

    /** What a notice has to say so that it can be kept and counted: who the child is, and since when it is believed. */
    public static List<Finding> toKeep(WrittenNotice words, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        name(findings, "forename", words.forename());
        name(findings, "surname", words.surname());
        LocalDate born = words.bornOn();
        LocalDate formed = words.formedOn();
        if (born == null || born.isAfter(today)) {
            findings.add(found("bornOn", "notice.needs.birthday"));
        }
        if (formed == null || formed.isAfter(today) || born != null && formed.isBefore(born)) {
            findings.add(found("formedOn", "notice.needs.formed"));
        } else if (born != null && !YoungChild.underSchoolAge(born, formed)) {
            findings.add(found("bornOn", "notice.school.age"));
        }
        if (words.belief() == null) {
            findings.add(found("belief", "notice.needs.belief"));
        }
        if (words.toldOn() != null) {
            told(findings, words.toldOn(), formed, today);
        }
        tooLong(findings, "reach", words.reach(), LONGEST_REACH);
        tooLong(findings, "why", words.why(), LONGEST_WHY);
        tooLong(findings, "voluntary", words.voluntary(), LONGEST_ORGANISATION);
        return findings;
    }

    /** What more it has to say so that the council may have it: parents hear of it first. Section 23(2) to (4). */
    public static List<Finding> toSend(WrittenNotice words, LocalDate today) {
        List<Finding> findings = toKeep(words, today);
        if (words.why().isBlank()) {
            findings.add(found("why", "notice.needs.why"));
        }
        if (words.reach().isBlank()) {
            findings.add(found("reach", "notice.needs.reach"));
        }
        if (words.toldOn() == null) {
            findings.add(found("toldOn", "notice.parents.first"));
        }
        if (words.talk() == null) {
            findings.add(found("talk", "notice.needs.talk"));
        }
        if (words.helper() == null) {
            findings.add(found("helper", "notice.needs.helper"));
        } else if (words.helper() == Support.NAMED && words.voluntary().isBlank()) {
            findings.add(found("voluntary", "notice.needs.organisation"));
        }
        return findings;
    }

    /** Parents are told of an opinion once there is one. */
    private static void told(List<Finding> findings, LocalDate told, @Nullable LocalDate formed, LocalDate today) {
        if (told.isAfter(today)) {
            findings.add(found("toldOn", "notice.told.later"));
        } else if (formed != null && told.isBefore(formed)) {
            findings.add(found("toldOn", "notice.told.before"));
        }
    }

    /** What the council says when it acknowledges a notice. */
    public static List<Finding> toAcknowledge(String next) {
        List<Finding> findings = new ArrayList<>();
        if (next.isBlank()) {
            findings.add(found("next", "notice.needs.next"));
        }
        tooLong(findings, "next", next, LONGEST_NEXT);
        return findings;
    }

    public static Finding sentAlready() {
        return found("", "notice.sent.already");
    }

    public static Finding noCase() {
        return found("reference", "notice.no.case");
    }

    public static Finding noRecord() {
        return found("reference", "notice.no.record");
    }

    public static Finding hasCase() {
        return found("", "notice.has.case");
    }

    private static void name(List<Finding> findings, String field, String name) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            findings.add(found(field, "notice.needs." + field));
        }
    }

    private static void tooLong(List<Finding> findings, String field, String words, int atMost) {
        if (words.length() > atMost) {
            findings.add(found(field, "notice.too.long"));
        }
    }

    private static Finding found(String field, String key) {
        return Finding.of(field, key, ACT);
    }
}
