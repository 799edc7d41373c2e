package uk.sidebyside.assessments.advice.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.AdviceWriting.LookedOver;
import uk.sidebyside.assessments.advice.rules.SelfCheck.Vague;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.pages.FormErrors;

/** Advice before it is sent, with what its writer can look over. */
public record LookOverPage(LookedOver over, FormErrors errors) {

    public AdviceRequest request() {
        return over.request();
    }

    public WrittenAdvice words() {
        return over.draft();
    }

    public boolean known() {
        return words().answer() == Answer.KNOWN;
    }

    /**
     * Something to look at.
     *
     * @param where as "Provision 2"
     * @param field to which a link leads
     */
    public record Note(String where, String field, String words) {}

    public List<Note> missing() {
        return over.missing().stream()
                .map(finding -> new Note(place(finding.field()), finding.field(), AdviceWords.of(finding)))
                .toList();
    }

    public List<Note> refusals() {
        return over.refusals().stream()
                .map(finding -> new Note(place(finding.field()), finding.field(), AdviceWords.of(finding)))
                .toList();
    }

    /** @param words as they stand there, each once */
    public record VagueNote(String where, String field, List<String> words, String reason) {}

    /** The vague words, those of one reason at one place together. */
    public List<VagueNote> vague() {
        Map<String, VagueNote> notes = new LinkedHashMap<>();
        for (Vague vague : over.vague()) {
            VagueNote note = notes.computeIfAbsent(
                    vague.field() + vague.mark().word(),
                    key -> new VagueNote(
                            place(vague.field()),
                            vague.field(),
                            new ArrayList<>(),
                            vague.mark().reason()));
            if (!note.words().contains(vague.mark().words())) {
                note.words().add(vague.mark().words());
            }
        }
        return List.copyOf(notes.values());
    }

    /** As "Provision 2". */
    static String place(String field) {
        String[] parts = field.split("\\.");
        return switch (parts[0]) {
            case "need" -> "Need " + parts[1];
            case "strategy" -> "What helps";
            case "outcome" -> "Outcome " + parts[1];
            case "provision" -> "Provision " + parts[1];
            case "seen" -> "How you saw the child";
            default -> "Your answer";
        };
    }

    public boolean nothingToLookAt() {
        return over.missing().isEmpty()
                && over.vague().isEmpty()
                && over.refusals().isEmpty();
    }
}
