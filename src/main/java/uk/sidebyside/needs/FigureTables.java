package uk.sidebyside.needs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.needs.rules.AreaCodes;
import uk.sidebyside.needs.rules.AreaCodes.Level;
import uk.sidebyside.needs.rules.CheckedFigures;
import uk.sidebyside.needs.rules.Figure;
import uk.sidebyside.needs.rules.FigureFile;
import uk.sidebyside.needs.rules.FigureRows;
import uk.sidebyside.needs.rules.FigureUnit;
import uk.sidebyside.needs.rules.SmallFigures;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * Tables of figures by area. A file is checked row by row, looked at, and then brought in as a whole or not at all. Small
 * counts are hidden before anything is stored, so pages, files and maps can't say more than each other.
 */
@Service
public class FigureTables {
    private static final String SOURCE = "docs/rules/needs.md, figures by area";

    private final FigureStore store;
    private final Geography geography;
    private final Clock clock;

    FigureTables(FigureStore store, Geography geography, Clock clock) {
        this.store = store;
        this.geography = geography;
        this.clock = clock;
    }

    /**
     * What somebody says of a table.
     *
     * @param addUp whether figures of small areas are added up to wards
     * @param hideSmall whether counts of 1 to 4 are hidden; not for what its publisher has published as it is
     * @param licence null where none was chosen
     */
    public record Words(
            String title,
            Level level,
            boolean addUp,
            FigureUnit unit,
            boolean hideSmall,
            String source,
            String publisher,
            @Nullable Licence licence,
            String period,
            String notes) {}

    /**
     * A table that is there.
     *
     * @param key in its address; the same when it is loaded anew under its title
     * @param leftOut how many rows of its file could not be used
     */
    public record Head(FigureTableId id, String key, Words words, int leftOut, Instant loadedAt) {}

    /** A table with its figures, by code, age, need and setting. */
    public record Table(Head head, List<Figure> figures) {
        public Table {
            figures = List.copyOf(figures);
        }
    }

    /** A file that was checked. */
    public record Draft(UUID id, Words words, CheckedFigures checked) {}

    @Transactional(readOnly = true)
    public List<Head> inArea(AreaId area) {
        return store.heads(area);
    }

    @Transactional(readOnly = true)
    public Table byKey(AreaId area, String key) {
        Head head = store.heads(area).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Table(head, store.figures(area, head.id()));
    }

    /** Whether figures can be matched to areas here at all. */
    public boolean hasMaps(AreaId area) {
        return geography.of(area).isPresent();
    }

    /**
     * Checks every row of a file, and keeps the file until it is brought in. Nothing else is stored.
     *
     * @param text CSV as {@link FigureFile} says
     */
    @Transactional
    public Saving<UUID> check(AreaId area, Words words, String text) {
        Desk.mustWrite();
        List<Finding> findings = new ArrayList<>();
        need(findings, "title", words.title());
        need(findings, "source", words.source());
        need(findings, "publisher", words.publisher());
        need(findings, "period", words.period());
        if (words.licence() == null) {
            findings.add(Finding.of("licence", "resource.needs.licence", SOURCE));
        }
        try {
            checked(area, words, text);
        } catch (FigureFile.Unreadable e) {
            findings.add(Finding.of("figures", "table.unreadable", SOURCE, String.valueOf(e.getMessage())));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        UUID id = Ids.next(clock);
        store.insertDraft(area, id, words, text, clock.instant());
        return Saving.saved(id);
    }

    private static void need(List<Finding> findings, String field, String value) {
        if (value.isBlank()) {
            findings.add(Finding.of(field, "table.needs." + field, SOURCE));
        }
    }

    @Transactional(readOnly = true)
    public Draft draft(AreaId area, UUID id) {
        Desk.mustWrite();
        FigureStore.DraftRow draft = store.draft(area, id).orElseThrow(NotFound::new);
        try {
            return new Draft(id, draft.words(), checked(area, draft.words(), draft.text()));
        } catch (FigureFile.Unreadable e) {
            throw new IllegalStateException("A draft was read when it was stored", e);
        }
    }

    /** Brings in what can be used of a draft, all of it at once, and lets the draft go. The same table again changes nothing. */
    @Transactional
    public String bringIn(AreaId area, UUID id) {
        Desk.mustWrite();
        FigureStore.DraftRow row = store.draft(area, id).orElseThrow(NotFound::new);
        Draft draft = draft(area, id);
        if (draft.checked().figures().isEmpty()) {
            throw new NotFound();
        }
        String key = keyOf(draft.words().title());
        String sha256 = sha256(draft.words() + "\n" + row.text());
        store.deleteDraft(area, id);
        Optional<String> there = store.sha256(area, key);
        if (there.isEmpty() || !there.get().equals(sha256)) {
            List<Figure> figures = draft.words().hideSmall()
                    ? SmallFigures.hide(draft.checked().figures())
                    : draft.checked().figures();
            var head = new Head(
                    new FigureTableId(Ids.next(clock)),
                    key,
                    draft.words(),
                    draft.checked().refused().size(),
                    clock.instant());
            store.replace(area, head, sha256, figures);
        }
        return key;
    }

    private CheckedFigures checked(AreaId area, Words words, String text) throws FigureFile.Unreadable {
        AreaCodes codes = geography.of(area).map(Geography.Sheet::codes).orElseThrow(NotFound::new);
        return FigureRows.check(FigureFile.read(text), codes, words.level(), words.unit(), words.addUp());
    }

    /** As "population-by-year-of-age" of "Population, by year of age". */
    static String keyOf(String title) {
        String plain =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-$", "");
        String key = plain.isEmpty() ? "table" : plain;
        return key.length() <= 80 ? key : key.substring(0, 80).replaceAll("-[^-]*$", "");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
