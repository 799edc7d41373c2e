package uk.sidebyside.assessments.notified.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** Days and findings as the pages of notices say them. */
public final class NoticeWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final Map<String, String> FOUND = Map.ofEntries(
            Map.entry("notice.needs.forename", "Enter the child’s first name, in 80 characters at most"),
            Map.entry("notice.needs.surname", "Enter the child’s family name, in 80 characters at most"),
            Map.entry("notice.needs.birthday", "Enter the day of birth, like 7 9 2023"),
            Map.entry("notice.needs.formed", "Enter the day on which you came to believe it, between birth and today"),
            Map.entry(
                    "notice.school.age",
                    "On that day the child was of compulsory school age, so this is not the way. You can ask the council for an assessment"),
            Map.entry("notice.needs.belief", "Choose what you believe"),
            Map.entry("notice.needs.why", "Enter what you saw that makes you believe it"),
            Map.entry("notice.needs.reach", "Enter who the parents are and how the council can reach them"),
            Map.entry(
                    "notice.parents.first",
                    "Tell the parents first, then enter the day. Until then you can save this for later"),
            Map.entry("notice.told.later", "Enter a day that has been: parents hear of it before the council does"),
            Map.entry("notice.told.before", "Enter the day on which you came to believe it, or a later one"),
            Map.entry("notice.needs.talk", "Offer the parents a talk first, then choose what came of it"),
            Map.entry("notice.needs.helper", "Choose whether you told them of an organisation that can help"),
            Map.entry("notice.needs.organisation", "Enter the name of the organisation"),
            Map.entry("notice.too.long", "This is longer than there is room for. Make it shorter"),
            Map.entry("notice.sent.already", "The council has this notice already, so it stays as it was sent"),
            Map.entry("notice.needs.next", "Enter what the council does next"),
            Map.entry("notice.no.record", "No record that is open to you has this reference. Check it"),
            Map.entry("notice.no.case", "No case that is open to you has this reference. Check it"),
            Map.entry("case.needs.reference", "Enter the reference of the case, without anything about the child"),
            Map.entry("case.taken", "There is a case with this reference or about this child already"),
            Map.entry("case.too.old", "A plan can’t go on after a young person is 25. Check the day of birth"));

    private NoticeWords() {}

    /** As "22 November 2026"; blank where there is none. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public static String of(Finding finding) {
        return FOUND.getOrDefault(finding.key(), "Check this: " + finding.key());
    }
}
