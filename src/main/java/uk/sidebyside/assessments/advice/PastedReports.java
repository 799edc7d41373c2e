package uk.sidebyside.assessments.advice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.assessments.advice.rules.AdviceState.Event;
import uk.sidebyside.assessments.advice.rules.FilledAdvice;
import uk.sidebyside.assessments.advice.rules.PastedReport;
import uk.sidebyside.assessments.advice.rules.PastedReport.Paragraph;
import uk.sidebyside.assessments.advice.rules.PastedReport.Place;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * A whole report, pasted by whoever writes the advice and put paragraph by paragraph under the headings of the framework (REQUIREMENTS
 * R144). It fills what is being written and sends nothing. It is there for its writer alone, until the advice is sent.
 */
@Service
public class PastedReports {
    private static final String SOURCE = "REQUIREMENTS R144";

    private final AdviceWriting writing;
    private final ParagraphStore store;
    private final TextStore texts;
    private final OwnWords words;

    PastedReports(AdviceWriting writing, ParagraphStore store, TextStore texts, OwnWords words) {
        this.writing = writing;
        this.store = store;
        this.texts = texts;
        this.words = words;
    }

    /**
     * @param number from 1
     * @param under the heading above it; blank where there is none
     * @param suggested where its heading suggests that it goes; null where it suggests nothing
     * @param place where somebody put it; null until they did
     */
    public record Kept(
            int number,
            String under,
            String words,
            @Nullable Place suggested,
            @Nullable Place place) {}

    /** @param stamp of the report that is there; 0 where there is none */
    public record Opened(AdviceRequest request, List<Kept> paragraphs, int stamp) {
        public Opened {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** @throws NotFound for whoever does not write it, or was not let in */
    @Transactional
    public Opened open(AreaId area, AdviceId id) {
        AdviceRequest request = writing.toWrite(area, id);
        Desk.must(request.state().may(Event.SEND));
        words.looked(area, request.child(), "to write advice for an EHC assessment");
        List<Kept> paragraphs = store.of(area, id);
        return new Opened(request, paragraphs, stamp(paragraphs));
    }

    private static int stamp(List<Kept> paragraphs) {
        return paragraphs.isEmpty()
                ? 0
                : paragraphs.stream()
                        .map(Kept::words)
                        .collect(Collectors.joining("\n"))
                        .hashCode();
    }

    /**
     * Keeps a report in paragraphs. It takes the place of one that was pasted before; the same again changes nothing.
     *
     * @param stamp of the one that its writer saw
     */
    @Transactional
    public Saving<AdviceId> paste(AreaId area, AdviceId id, String text, int stamp) {
        Opened now = open(area, id);
        if (text.isBlank()) {
            return refused("report.is.empty");
        }
        if (text.length() > PastedReport.LONGEST) {
            return refused("report.too.long");
        }
        List<Paragraph> paragraphs = PastedReport.paragraphs(text);
        if (paragraphs.size() > PastedReport.PARAGRAPHS_AT_MOST) {
            return refused("report.too.many");
        }
        if (same(now.paragraphs(), paragraphs)) {
            return Saving.saved(id);
        }
        if (now.stamp() != stamp) {
            return new Saving.Stale<>(Map.of(), now.stamp());
        }
        store.replace(area, id, paragraphs);
        return Saving.saved(id);
    }

    private static Saving<AdviceId> refused(String key) {
        return Saving.refused(List.of(Finding.of("report", key, SOURCE)));
    }

    private static boolean same(List<Kept> kept, List<Paragraph> pasted) {
        return kept.stream()
                .map(Kept::words)
                .toList()
                .equals(pasted.stream().map(Paragraph::words).toList());
    }

    /**
     * Puts the paragraphs into what is being written. What is there already stays.
     *
     * @param form what came in, so that the same sent twice is saved once
     * @param places by the numbers of the paragraphs
     */
    @Transactional
    public Saving<AdviceId> fill(AreaId area, AdviceId id, UUID form, Map<Integer, Place> places) {
        Opened now = open(area, id);
        if (now.paragraphs().isEmpty()) {
            throw new NotFound();
        }
        FilledAdvice.Filled filled = FilledAdvice.of(
                writing.begun(area, id),
                now.paragraphs().stream()
                        .map(one -> new FilledAdvice.Placed(one.number(), one.words(), places.get(one.number())))
                        .toList());
        if (!filled.findings().isEmpty()) {
            return Saving.refused(filled.findings());
        }
        int version = texts.draft(area, id).map(AdviceText::version).orElse(0);
        Saving<AdviceId> saved = writing.save(area, id, filled.advice(), form, version);
        if (saved instanceof Saving.Saved<AdviceId>) {
            store.place(area, id, places);
        }
        return saved;
    }
}
