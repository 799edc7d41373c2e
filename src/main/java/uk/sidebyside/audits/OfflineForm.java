package uk.sidebyside.audits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.frameworks.FaultAt;
import uk.sidebyside.audits.rules.DoAudit;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.audits.rules.Standard;
import uk.sidebyside.pages.sheet.Sheet;

/**
 * An audit as a spreadsheet that is filled in without a connection: a row for each indicator. It says of which audit it is, and each row
 * carries the version of its answer, so that what was saved here meanwhile is not overwritten unseen.
 */
public final class OfflineForm {
    private static final List<String> HEADINGS =
            List.of("Key", "Number", "Question", "Level", "Notes or evidence", "Version (leave as it is)");
    private static final int KEY = 0;
    private static final int LEVEL = 3;
    private static final int NOTES = 4;
    private static final int VERSION = 5;
    private static final int FIRST = 2;

    private OfflineForm() {}

    /** As an XLSX file, with what stands there now. */
    static byte[] write(Audit audit, Framework framework, Map<String, Answer> answers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Side by Side", "1.0")) {
            Worksheet sheet = book.newWorksheet("Audit");
            Worksheet choices = book.newWorksheet("Levels");
            Map<String, Range> labels = levels(choices, framework);
            sheet.value(0, KEY, "Audit of " + audit.title() + ". Choose a level in column D and write what shows it.");
            sheet.value(0, VERSION, audit.id().value().toString());
            for (int i = 0; i < HEADINGS.size(); i++) {
                sheet.value(1, i, HEADINGS.get(i));
                sheet.style(1, i).bold().set();
            }
            int row = FIRST;
            for (Standard standard : framework.standards()) {
                for (Indicator one : standard.indicators()) {
                    row(sheet, row, framework, one, answers.get(one.key()));
                    choice(sheet.range(row, LEVEL, row, LEVEL), Objects.requireNonNull(labels.get(one.scale())));
                    row++;
                }
            }
            sheet.width(2, 60);
            sheet.width(LEVEL, 24);
            sheet.width(NOTES, 60);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Framework framework, Indicator one, @Nullable Answer answer) {
        sheet.value(row, KEY, one.key());
        sheet.value(row, 1, one.number());
        sheet.value(row, 2, one.words());
        if (answer != null) {
            String level = answer.level();
            sheet.value(row, LEVEL, level == null ? "" : label(framework.scaleOf(one), level));
            // An apostrophe keeps a note from being taken for a formula; reading takes it off again.
            String notes = answer.notes();
            sheet.value(row, NOTES, !notes.isEmpty() && "=+-@".indexOf(notes.charAt(0)) >= 0 ? "'" + notes : notes);
            sheet.value(row, VERSION, answer.version());
        }
        sheet.style(row, 2).wrapText(true).set();
        sheet.style(row, NOTES).wrapText(true).set();
    }

    private static String label(Scale scale, String level) {
        return scale.find(level).map(Level::label).orElse(level);
    }

    /** A level is chosen from a list, where the spreadsheet offers lists; what is typed all the same is checked when it is brought back. */
    private static void choice(Range cell, Range labels) {
        cell.validateWithList(labels)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("No such level")
                .error("Choose one of the levels.")
                .showErrorMessage(true);
    }

    /** @return where the labels of each scale stand, by its key */
    private static Map<String, Range> levels(Worksheet sheet, Framework framework) {
        Map<String, Range> labels = new HashMap<>();
        int row = 0;
        for (Scale scale : framework.scales()) {
            sheet.value(row++, 0, scale.name());
            int first = row;
            for (Level level : scale.levels()) {
                sheet.value(row++, 1, level.label());
            }
            labels.put(scale.key(), sheet.range(first, 1, row - 1, 1));
        }
        for (Indicator one : framework.indicators()) {
            for (Level level : framework.scaleOf(one).levels()) {
                String looks = one.descriptors().getOrDefault(level.key(), "");
                if (!looks.isEmpty()) {
                    sheet.value(row, 0, one.key());
                    sheet.value(row, 1, level.label());
                    sheet.value(row++, 2, looks);
                }
            }
        }
        return labels;
    }

    /** How much a sheet looks like the form: the one with its headings is read. */
    public static int likeness(Sheet sheet) {
        return (int) sheet.rows().stream()
                .limit(5)
                .filter(row -> row.text(KEY).equalsIgnoreCase(HEADINGS.getFirst()))
                .count();
    }

    /** What the form says, or all that is wrong with it by its rows. */
    record Read(List<Audits.Rating> ratings, List<FaultAt> faults) {}

    static Read read(Sheet sheet, AuditId audit, Framework framework) {
        List<Audits.Rating> ratings = new ArrayList<>();
        List<FaultAt> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean headed = false;
        boolean itsOwn = false;
        for (Sheet.Row row : sheet.rows()) {
            if (row.text(KEY).equalsIgnoreCase(HEADINGS.getFirst())) {
                headed = true;
            } else if (!headed) {
                itsOwn |= row.text(VERSION).equals(audit.value().toString());
            } else {
                row(row, framework, seen, ratings, faults);
            }
        }
        if (!headed) {
            faults.add(
                    new FaultAt(1, "This is not the form of an audit. Take the form from this page and fill it in."));
        } else if (!itsOwn) {
            return new Read(
                    List.of(),
                    List.of(new FaultAt(
                            1,
                            "This is the form of another audit, or cell F1 was changed. Take the form from this page, and put your"
                                    + " words in there.")));
        }
        return new Read(ratings, faults);
    }

    private static void row(
            Sheet.Row row, Framework framework, Set<String> seen, List<Audits.Rating> ratings, List<FaultAt> faults) {
        Optional<Indicator> one = framework.indicator(row.text(KEY));
        if (one.isEmpty()) {
            faults.add(new FaultAt(row.number(), "“" + row.text(KEY) + "” is no key of this framework."));
            return;
        }
        if (!seen.add(row.text(KEY))) {
            faults.add(new FaultAt(row.number(), "“" + row.text(KEY) + "” stands here a second time."));
            return;
        }
        Scale scale = framework.scaleOf(one.get());
        String said = row.text(LEVEL);
        Optional<Level> level = scale.levels().stream()
                .filter(each -> each.label().equalsIgnoreCase(said.strip()))
                .findFirst();
        if (!said.isBlank() && level.isEmpty()) {
            faults.add(new FaultAt(row.number(), wrongLevel(said, scale)));
        }
        if (row.text(NOTES).equals(Sheet.NOT_WORKED_OUT)) {
            faults.add(new FaultAt(row.number(), "The notes are a formula that was not worked out. Write words."));
        }
        if (!DoAudit.rate(framework, one.get(), null, row.text(NOTES)).isEmpty()) {
            faults.add(new FaultAt(row.number(), "The notes have more than 4,000 characters. Shorten them."));
        }
        if (!row.text(VERSION).matches("\\d{1,6}")) {
            faults.add(new FaultAt(row.number(), "The version in column F is missing. Take the form again."));
            return;
        }
        ratings.add(new Audits.Rating(
                row.text(KEY),
                level.map(Level::key).orElse(null),
                row.text(NOTES),
                Integer.parseInt(row.text(VERSION))));
    }

    private static String wrongLevel(String said, Scale scale) {
        return said.equals(Sheet.NOT_WORKED_OUT)
                ? "The level is a formula that was not worked out. Choose one of the levels."
                : "“" + said + "” is no level here. Write "
                        + String.join(
                                        ", ",
                                        scale.levels().stream()
                                                .map(Level::label)
                                                .toList())
                                .toLowerCase(Locale.ROOT) + ".";
    }
}
