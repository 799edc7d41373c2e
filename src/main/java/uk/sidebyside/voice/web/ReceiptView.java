package uk.sidebyside.voice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.unsent.UnsentForm;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.Changing;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.UnsentWords;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/** Draws up what its giver reads: by the code of the receipt, or signed in. */
@Component
class ReceiptView {
    private final WholeReading reading;
    private final StillParts parts;
    private final Questions questions;
    private final Clock clock;

    ReceiptView(WholeReading reading, StillParts parts, Questions questions, Clock clock) {
        this.reading = reading;
        this.parts = parts;
        this.questions = questions;
        this.clock = clock;
    }

    ModelAndView show(Receipts.Held held, String code, String read, FormErrors errors, Map<String, String> typed) {
        return show(held, code, 0, read, new StillParts.Back(errors, typed));
    }

    /** @param from how many of its views are passed over */
    ModelAndView show(Receipts.Held held, String code, int from, String read, StillParts.Back back) {
        AreaId area = held.sitting().about().area();
        return held.as(() -> page(
                SayController.at(code), code, reading.whole(area, held.sitting().id()), from, read, back));
    }

    /** For whoever gave it with their account. */
    ModelAndView mine(AreaId area, SittingId id, String read, FormErrors errors, Map<String, String> typed) {
        return mine(area, id, 0, read, new StillParts.Back(errors, typed));
    }

    /** The same, asked for by itself: it stands in the access log. */
    ModelAndView opened(Principal principal, UUID id, int from, String read) {
        WholeReading.Whole whole = reading.opened(
                principal.inArea(), id, "to see what became of their words", heard -> gave(principal, heard.sitting()));
        return page("/said/" + id, null, whole, from, read, StillParts.Back.NONE);
    }

    private static boolean gave(Principal principal, Sitting sitting) {
        return principal.person().equals(sitting.giver()) && sitting.given();
    }

    ModelAndView mine(AreaId area, SittingId id, int from, String read, StillParts.Back back) {
        return page("/said/" + id.value(), null, reading.whole(area, id), from, read, back);
    }

    private ModelAndView page(
            String at, @Nullable String code, WholeReading.Whole whole, int from, String read, StillParts.Back back) {
        Views.Heard heard = whole.heard();
        FamilyWords words = FamilyWords.of(heard.sitting().questions(), read);
        Map<String, UnsentWords.Begun> begun = begun(heard, back);
        Map<String, String> typed = new HashMap<>(back.typed());
        begun.forEach((form, one) -> typed.putAll(ReceiptFields.of(form, one)));
        var page = new ReceiptPage(
                at,
                code,
                heard,
                Portion.of(heard.views(), from, Portion::weight),
                whole.shaped(),
                parts.of(List.of(heard), false, sitting -> at, words, back),
                Changing.may(heard.sitting(), false),
                Changing.mayAdd(heard.sitting()),
                LocalDate.now(clock),
                words,
                back.errors(),
                typed,
                begun.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> UnsentForm.ofWords(one.getValue().at()))),
                UUID.randomUUID(),
                questions);
        ModelAndView shown = FormAnswers.page("voice/receipt", page);
        if (back.errors().any()) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    /** What they began to say here and did not send, by its form; not what came back this moment, nor what a part of the page shows. */
    private static Map<String, UnsentWords.Begun> begun(Views.Heard heard, StillParts.Back back) {
        Map<String, UnsentWords.Begun> begun = new HashMap<>(heard.begun());
        begun.entrySet()
                .removeIf(one -> one.getKey().startsWith("still-")
                        || back.returned(ReceiptFields.of(one.getKey(), one.getValue())));
        return begun;
    }
}
