package uk.sidebyside.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.plan.PlanHead;
import uk.sidebyside.plan.PlanImport;

/** Brings a plan in from a spreadsheet; without {@code --apply} it says what would become of each row. */
class ImportPlanCommand implements Command {
    @Override
    public String name() {
        return "import-plan";
    }

    @Override
    public String usage() {
        return "FILE [--area SLUG] [--apply]\n"
                + "Checks a plan in a CSV or XLSX file, and stores it with --apply. Rows that can't be used are written beside it.";
    }

    @Override
    public int run(List<String> words, Program program) throws Exception {
        List<String> rest = new ArrayList<>(words);
        boolean apply = rest.remove("--apply");
        int at = rest.indexOf("--area");
        String slug = at >= 0 && at + 1 < rest.size() ? rest.get(at + 1) : null;
        if (slug != null) {
            rest.subList(at, at + 2).clear();
        }
        if (rest.size() != 1 || rest.getFirst().startsWith("--")) {
            System.err.println("Say which file to read: import-plan "
                    + usage().lines().findFirst().orElse(""));
            return MISUSED;
        }
        Path file = program.file(rest.getFirst());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            System.err.println("There is no file " + file + " that can be read.");
            return MISUSED;
        }
        Area area = area(program, slug);
        if (area == null) {
            System.err.println("There is no such area. Give its slug with --area.");
            return MISUSED;
        }
        return Principals.call(
                Principal.operator(area.id(), "import of a plan"), () -> run(program, area, file, apply));
    }

    private static @org.jspecify.annotations.Nullable Area area(
            Program program, @org.jspecify.annotations.Nullable String slug) {
        return Principals.call(Principal.operator(null, "import of a plan"), () -> program.get(Areas.class)
                        .all())
                .stream()
                .filter(area -> slug == null ? area.isDefault() : area.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    private static int run(Program program, Area area, Path file, boolean apply) throws Exception {
        PlanImport imports = program.get(PlanImport.class);
        PlanHead plan = imports.target(area.id());
        if (plan == null) {
            System.err.println("There is no plan yet. Begin one on the page /plan/edit first.");
            return REFUSED;
        }
        var upload = new PlanImport.Upload(plan.id(), content(file), Map.of(), Map.of());
        PlanImport.Reading reading = apply ? imports.apply(area.id(), upload) : imports.read(area.id(), upload);
        return switch (reading) {
            case PlanImport.Unreadable unreadable -> {
                System.err.println(unreadable.what() + " " + unreadable.mend());
                yield REFUSED;
            }
            case PlanImport.ToMatch toMatch -> {
                System.err.println("These columns are missing: " + String.join(", ", toMatch.missing()) + ".");
                toMatch.columns().forEach(column -> System.err.println("  What is \"" + column.title() + "\"?"));
                yield REFUSED;
            }
            case PlanImport.Checked checked -> told(checked, file, apply);
        };
    }

    /** No more of a file than shows that it is too large. */
    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PlanImport.MAX_BYTES + 1);
        }
    }

    private static int told(PlanImport.Checked checked, Path file, boolean apply) throws Exception {
        checked.notes().forEach(System.out::println);
        checked.lines().forEach(line -> System.out.println(line.ref() + ": " + words(line.kind())));
        checked.rows()
                .forEach(row -> System.err.println(
                        "row " + row.number() + (row.address().isEmpty() ? "" : ", " + row.address()) + ": "
                                + row.what() + " " + row.mend()));
        System.out.println(
                apply
                        ? "Stored " + count(checked, PlanImport.Kind.NEW) + " new and "
                                + count(checked, PlanImport.Kind.CHANGED) + " changed lines. "
                                + count(checked, PlanImport.Kind.AS_IT_IS) + " are as they were."
                        : "Nothing was stored. Add --apply.");
        if (checked.complete()) {
            return DONE;
        }
        Path refused = file.resolveSibling(file.getFileName() + ".refused.csv");
        Files.writeString(refused, checked.refusedRows());
        System.err.println("The rows that were refused are in " + refused);
        return REFUSED;
    }

    private static long count(PlanImport.Checked checked, PlanImport.Kind kind) {
        return checked.lines().stream().filter(line -> line.kind() == kind).count();
    }

    private static String words(PlanImport.Kind kind) {
        return switch (kind) {
            case NEW -> "new";
            case CHANGED -> "changed";
            case AS_IT_IS -> "as it is";
        };
    }
}
