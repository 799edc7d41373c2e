package uk.sidebyside.assessments.sen2.web;

import java.util.List;
import java.util.stream.Collectors;
import uk.sidebyside.assessments.sen2.CaseReturns.Opened;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.rules.Typed;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.rules.Need;

/** What the record of the child says of needs and setting: proposed where the return says nothing, and never put in its place. */
final class ChildsRecord {
    private static final int NEEDS_AT_MOST = 2;

    private ChildsRecord() {}

    /** Codes of needs, the primary one first; none where no record is linked. */
    static List<String> needs(Opened opened) {
        Child child = opened.child();
        return child == null
                ? List.of()
                : child.needs().stream().limit(NEEDS_AT_MOST).map(Need::name).toList();
    }

    static String setting(Opened opened) {
        Child child = opened.child();
        return child == null ? "" : child.setting();
    }

    /** In words, what the record has for a form in which nothing stands; blank where it has nothing. */
    static String proposes(Opened opened, Typed form) {
        String said = said(opened, form);
        return said.isEmpty() ? "" : "The record of the child says: " + said + ". It is not in the return yet.";
    }

    /** Where the return says something else than the record of the child. A name of a setting has no number to compare. */
    static List<String> differs(Opened opened, Typed form, List<Node> records) {
        List<String> needs = needs(opened);
        return form != Typed.NEEDS || needs.isEmpty() || needs.equals(types(records))
                ? List.of()
                : List.of("The record of the child says: " + said(opened, form)
                        + ". The return keeps what stands here until you change it.");
    }

    private static List<String> types(List<Node> needs) {
        return needs.stream().map(need -> need.text(Field.NEED_TYPE)).toList();
    }

    private static String said(Opened opened, Typed form) {
        return form == Typed.NEEDS
                ? needs(opened).stream()
                        .map(code -> ReturnWords.value(Field.NEED_TYPE, code))
                        .collect(Collectors.joining(", then "))
                : setting(opened);
    }
}
