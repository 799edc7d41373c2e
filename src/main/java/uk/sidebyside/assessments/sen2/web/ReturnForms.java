package uk.sidebyside.assessments.sen2.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.CaseReturns.OfRequest;
import uk.sidebyside.assessments.sen2.CaseReturns.Opened;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Kind;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.rules.ReturnAsks;
import uk.sidebyside.assessments.sen2.rules.Typed;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;

/** The forms in which an officer types what the return asks: choices in words, and what is known proposed where nothing stands. */
final class ReturnForms {
    private static final int NEEDS = 2;

    private final Opened opened;
    private final OfRequest request;
    private final Typed form;
    private final int place;
    private final String query;

    /**
     * @param place of a record of a list, from 1
     * @param query what the address says behind its question mark, with it
     */
    ReturnForms(Opened opened, OfRequest request, Typed form, int place, String query) {
        this.opened = opened;
        this.request = request;
        this.form = form;
        this.place = place;
        this.query = query;
    }

    FormPage page() {
        String at = "/cases/" + opened.head().id() + "/return";
        FormPage page = FormPage.asking(title(), intro(), at, at + "/" + form.word() + query, "Save");
        if (form == Typed.NEEDS) {
            List<String> known = needs();
            page = page.with(need(0, "Main need", known)).with(need(1, "Second need", known));
        } else {
            Node known = known();
            for (Field field : opened.fields(form, request)) {
                page = page.with(field(field, known == null ? "" : known.text(field)));
            }
        }
        return page.version(opened.head().version());
    }

    private String title() {
        return switch (form) {
            case PERSON -> "What the return asks about the child";
            case REQUEST -> "What the return asks about the request";
            case PLAN -> "What the return asks about the plan";
            case MOVED -> "From which council did the plan come?";
            case NEEDS -> "Which needs does the plan name?";
            case NAMED -> "What does section I name?";
            case PLACEMENT -> "Where does the child go?";
        };
    }

    private String intro() {
        List<String> words = new ArrayList<>();
        words.add("Case " + opened.head().reference() + ".");
        boolean stands = !opened.records(form, request).isEmpty();
        if (form.listed()) {
            String proposed = stands ? "" : ChildsRecord.proposes(opened, form);
            if (!proposed.isEmpty()) {
                words.add(proposed);
            }
            if (form == Typed.NEEDS && !stands && !ChildsRecord.needs(opened).isEmpty()) {
                words.add("It is filled in below. Nothing is kept until you save it.");
            }
        }
        if (form != Typed.NEEDS && form.listed()) {
            if (known() != null && place > opened.records(form, request).size()) {
                words.add("Filled in as the plan has it elsewhere. Nothing is kept until you save it.");
            }
            if (place <= opened.records(form, request).size()) {
                words.add("To take this setting away, empty everything but its rank.");
            }
        }
        return String.join(" ", words);
    }

    /** The record that stands there, or what is proposed for it; null where nothing is known. */
    private @Nullable Node known() {
        List<Node> records = opened.records(form, request);
        if (!form.listed()) {
            return records.isEmpty() ? null : records.getFirst();
        }
        if (place <= records.size()) {
            return records.get(place - 1);
        }
        List<Node> other = records.isEmpty()
                ? opened.records(form == Typed.NAMED ? Typed.PLACEMENT : Typed.NAMED, request)
                : List.of();
        return other.isEmpty() ? null : alike(other.getFirst());
    }

    /** What section I names and where the child goes have their first fields in common, under the same columns. */
    private Node alike(Node other) {
        Node same = new Node(form.part(), 0);
        for (Field field : form.part().fields()) {
            other.part().fields().stream()
                    .filter(one -> one.column().equals(field.column()))
                    .forEach(one -> same.with(field, other.text(one)));
        }
        return same;
    }

    private List<String> needs() {
        List<Node> records = opened.records(Typed.NEEDS, request);
        return records.isEmpty()
                ? ChildsRecord.needs(opened)
                : records.stream().map(need -> need.text(Field.NEED_TYPE)).toList();
    }

    private static FormPage.Field need(int at, String label, List<String> known) {
        String value = at < known.size() ? known.get(at) : "";
        List<Option> options = options(Field.NEED_TYPE, value, at == 0 ? "Not said" : "None");
        return new FormPage.Select("need" + (at + 1), label, "", options, value, at > 0);
    }

    private FormPage.Field field(Field field, String value) {
        String label = ReturnWords.label(field);
        String hint = ReturnWords.hint(field);
        boolean optional =
                form != Typed.MOVED && (form.listed() || !ReturnAsks.lacks(field, new Node(field.part(), 0)));
        return switch (field.kind()) {
            case DATE -> new FormPage.Day(field.column(), label, DateEntry.of(date(value)), optional);
            case CODE, FLAG, RANK ->
                new FormPage.Select(
                        field.column(), label, hint, options(field, value, "Not said"), chosen(field, value), optional);
            case TEXT, UPN, ULN, POSTCODE, URN, UKPRN, LA ->
                field == Field.EXPORTED
                        ? new FormPage.Select(
                                field.column(), label, hint, options(field, value, "Not said"), value, optional)
                        : new FormPage.Line(field.column(), label, hint, value, optional);
        };
    }

    /** A first setting is the main one, and a second the second, until somebody says otherwise. */
    private String chosen(Field field, String value) {
        boolean first = field.kind() == Kind.RANK && value.isEmpty();
        return first && place <= 2 && place > opened.records(form, request).size() ? String.valueOf(place) : value;
    }

    private static @Nullable LocalDate date(String iso) {
        return iso.isEmpty() ? null : LocalDate.parse(iso);
    }

    /** Every code in words; what stands there is among them, whatever it is. */
    private static List<Option> options(Field field, String value, String none) {
        List<String> codes =
                switch (field.kind()) {
                    case FLAG -> List.of("1", "0");
                    case RANK -> List.of("1", "2");
                    case CODE -> field.codes();
                    default -> List.of("1");
                };
        List<Option> options = new ArrayList<>(List.of(Option.of("", none)));
        codes.forEach(code -> options.add(Option.of(code, ReturnWords.value(field, code))));
        if (!value.isEmpty() && !codes.contains(value)) {
            options.add(Option.of(value, value));
        }
        return options;
    }

    /** What was typed, record by record. */
    List<Map<Field, String>> said(Input input) {
        if (form == Typed.NEEDS) {
            List<Map<Field, String>> needs = new ArrayList<>();
            for (int at = 1; at <= NEEDS; at++) {
                needs.add(Map.of(Field.NEED_TYPE, input.text("need" + at).strip()));
            }
            return needs;
        }
        Map<Field, String> said = new LinkedHashMap<>();
        for (Field field : opened.fields(form, request)) {
            said.put(
                    field,
                    field.kind() == Kind.DATE
                            ? day(input, field)
                            : input.text(field.column()).strip());
        }
        return List.of(said);
    }

    private static String day(Input input, Field field) {
        LocalDate day = input.day(field.column());
        return day == null ? "" : day.toString();
    }

    /** What stands there meanwhile, in words. */
    Map<String, String> inWords(Map<String, String> theirs) {
        Map<String, String> words = new LinkedHashMap<>();
        theirs.forEach((name, value) -> words.put(name, value.isEmpty() ? "Not said" : inWords(name, value)));
        return words;
    }

    private String inWords(String name, String value) {
        return form == Typed.NEEDS
                ? ReturnWords.value(Field.NEED_TYPE, value)
                : form.fields().stream()
                        .filter(field -> field.column().equals(name))
                        .map(field -> ReturnWords.value(field, value))
                        .findFirst()
                        .orElse(value);
    }
}
