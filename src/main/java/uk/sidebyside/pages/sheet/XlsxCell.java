package uk.sidebyside.pages.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** The text of a cell as a person sees it: a date as a date, 1.10 with both its decimals. */
final class XlsxCell {

    /** Day 0 of Excel's calendar, which has a 29 February 1900 that never was; right from March 1900 on. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final Pattern DECIMALS = Pattern.compile("0\\.(0+)");
    private static final Pattern NOT_A_CODE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    /** Stands in a cell whose formula has no value; read like the errors of a spreadsheet, as {@code #REF!}. */
    static final String NOT_WORKED_OUT = Sheet.NOT_WORKED_OUT;

    private XlsxCell() {}

    static String text(Cell cell, boolean from1904) {
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return switch (cell.getType()) {
            case NUMBER -> number(raw, cell, from1904);
            case FORMULA -> formula(cell, raw, from1904);
            case STRING -> cell.getText();
            case BOOLEAN -> "1".equals(raw) ? "yes" : "no";
            case ERROR -> raw;
            case EMPTY -> "";
        };
    }

    /** Programs that write workbooks often leave out what a formula comes to; only a spreadsheet program works it out. */
    private static String formula(Cell cell, String raw, boolean from1904) {
        if (cell.getRawValue() == null) {
            return NOT_WORKED_OUT;
        }
        return isNumber(raw) ? number(raw, cell, from1904) : raw;
    }

    private static boolean isNumber(String raw) {
        return raw.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    }

    private static String number(String raw, Cell cell, boolean from1904) {
        BigDecimal value = BigDecimal.valueOf(Double.parseDouble(raw));
        Integer id = cell.getDataFormatId();
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        if (isDate(id, format) && value.signum() >= 0 && value.compareTo(LAST_DAY) <= 0) {
            return (from1904 ? DAY_ZERO_1904 : DAY_ZERO)
                    .plusDays(value.longValue())
                    .toString();
        }
        Matcher decimals = DECIMALS.matcher(format);
        if (decimals.matches()) {
            return value.setScale(decimals.group(1).length(), RoundingMode.HALF_UP)
                    .toPlainString();
        }
        return value.stripTrailingZeros().toPlainString();
    }

    /** Excel keeps a date as a number; only the format tells. 14 to 17 and 22 are its own formats with a day. */
    private static boolean isDate(@Nullable Integer id, String format) {
        if (id != null && (id >= 14 && id <= 17 || id == 22)) {
            return true;
        }
        String codes = NOT_A_CODE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return codes.contains("y") || codes.contains("d") && codes.contains("m");
    }
}
