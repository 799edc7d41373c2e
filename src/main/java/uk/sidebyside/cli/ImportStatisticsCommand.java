package uk.sidebyside.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.measures.published.PublishedDecisions;
import uk.sidebyside.measures.published.PublishedPreview;
import uk.sidebyside.measures.published.PublishedStatistics;

/** Loads a release of the Department's statistics; without {@code --apply} it says what would become of it. */
class ImportStatisticsCommand implements Command {
    @Override
    public String name() {
        return "import-statistics";
    }

    @Override
    public String usage() {
        return "FILE [--release YEAR] [--dated DAY] [--decisions FILE] [--apply]\n"
                + "Checks a release of \"Education, health and care plans\" (its zip, or one CSV), and loads it with --apply."
                + " What must be decided first is written beside it.";
    }

    @Override
    public int run(List<String> words, Program program) throws Exception {
        List<String> rest = new ArrayList<>(words);
        boolean apply = rest.remove("--apply");
        if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
            System.err.println("Say which file to read: import-statistics "
                    + usage().lines().findFirst().orElse(""));
            return MISUSED;
        }
        Path file = program.file(rest.removeFirst());
        Options options = Options.of(rest, "--release", "--dated", "--decisions");
        if (options.unknown() != null) {
            System.err.println("\"" + options.unknown() + "\" is not understood.");
            return MISUSED;
        }
        try {
            var upload = new PublishedStatistics.Upload(
                    file.getFileName().toString(),
                    content(file),
                    options.number("--release"),
                    day(options.text("--dated")));
            Map<String, PublishedStatistics.Answer> answers = answers(program, options.text("--decisions"));
            return Principals.call(
                    Principal.operator(null, "import of statistics"), () -> run(program, file, upload, answers, apply));
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            return MISUSED;
        }
    }

    private static byte[] content(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("There is no file " + file + " that can be read.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PublishedStatistics.MAX_BYTES + 1);
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--dated must be a day such as 2025-06-26, not \"" + text + "\".", e);
        }
    }

    private static Map<String, PublishedStatistics.Answer> answers(Program program, @Nullable String decisions)
            throws IOException {
        return decisions == null ? Map.of() : PublishedDecisions.read(Files.readString(program.file(decisions)));
    }

    private static int run(
            Program program,
            Path file,
            PublishedStatistics.Upload upload,
            Map<String, PublishedStatistics.Answer> answers,
            boolean apply)
            throws IOException {
        var statistics = program.get(PublishedStatistics.class);
        return switch (apply ? statistics.load(upload, answers) : statistics.read(upload)) {
            case PublishedStatistics.Unreadable unreadable -> {
                System.err.println(unreadable.what() + " " + unreadable.mend());
                yield REFUSED;
            }
            case PublishedStatistics.WhichRelease which -> {
                System.err.println(
                        "The file does not say of which release it is. Add --release 2025 --dated 2025-07-01.");
                yield REFUSED;
            }
            case PublishedStatistics.Read read -> {
                tell(read.preview());
                boolean asked = write(file, read.preview(), answers);
                System.out.println("Nothing was stored. Add --apply" + (asked ? " and --decisions." : "."));
                yield read.preview().faults().isEmpty() ? DONE : REFUSED;
            }
            case PublishedStatistics.Undecided undecided -> {
                tell(undecided.preview());
                write(file, undecided.preview(), answers);
                System.err.println("Nothing was stored. Not decided, or without a reason: "
                        + undecided.ids().size() + ".");
                yield REFUSED;
            }
            case PublishedStatistics.Loaded loaded -> {
                tell(loaded.preview());
                System.out.println("Stored " + loaded.changed() + " figures.");
                yield DONE;
            }
        };
    }

    private static void tell(PublishedPreview preview) {
        preview.tables().forEach(table -> {
            System.out.println(table.name() + ": " + String.join("; ", table.measures()));
            table.notes().forEach(note -> System.out.println("  " + note));
        });
        System.out.printf(
                "Release %d, dated %s: %,d figures of %d areas, %d to %d. New: %,d. The same in another release: %,d."
                        + " Changed: %,d. Loaded already: %,d.%n",
                preview.release(),
                preview.datedOn(),
                preview.figures(),
                preview.areas(),
                preview.years().getFirst(),
                preview.years().getLast(),
                preview.fresh(),
                preview.confirmed(),
                preview.revised().size(),
                preview.unchanged());
        preview.asked()
                .forEach(asked -> System.out.println("To decide: " + asked.kindWords() + ". " + asked.measure() + ", "
                        + asked.area() + ", " + asked.year() + ". " + asked.words()));
        preview.faults().forEach(System.err::println);
    }

    /** What is to be decided, with what is proposed, for somebody to fill in. */
    private static boolean write(Path file, PublishedPreview preview, Map<String, PublishedStatistics.Answer> answers)
            throws IOException {
        if (preview.asked().isEmpty()) {
            return false;
        }
        Path beside = file.resolveSibling(file.getFileName() + ".decisions.csv");
        if (Files.isWritable(beside.toAbsolutePath().getParent())) {
            Files.writeString(beside, PublishedDecisions.text(preview, answers));
            System.out.println("Decide in " + beside + ", giving a reason in each line.");
        }
        return true;
    }
}
