package uk.sidebyside.voice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.Changing;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.SittingId;

/** Draws up what its giver reads: by the code of the receipt, or signed in. */
@Component
class ReceiptView {
    private final WholeReading reading;
    private final Questions questions;
    private final Clock clock;

    ReceiptView(WholeReading reading, Questions questions, Clock clock) {
        this.reading = reading;
        this.questions = questions;
        this.clock = clock;
    }

    ModelAndView show(Receipts.Held held, String code, String read, FormErrors errors, Map<String, String> typed) {
        AreaId area = held.sitting().about().area();
        return held.as(
                () -> page(SayController.at(code), code, area, held.sitting().id(), read, errors, typed));
    }

    /** For whoever gave it with their account. */
    ModelAndView mine(AreaId area, SittingId id, String read, FormErrors errors, Map<String, String> typed) {
        return page("/said/" + id.value(), null, area, id, read, errors, typed);
    }

    private ModelAndView page(
            String at,
            @Nullable String code,
            AreaId area,
            SittingId id,
            String read,
            FormErrors errors,
            Map<String, String> typed) {
        WholeReading.Whole whole = reading.whole(area, id);
        var page = new ReceiptPage(
                at,
                code,
                whole.heard(),
                whole.shaped(),
                Changing.may(whole.heard().sitting()),
                LocalDate.now(clock),
                FamilyWords.of(whole.heard().sitting().questions(), read),
                errors,
                typed,
                UUID.randomUUID(),
                questions);
        ModelAndView shown = FormAnswers.page("voice/receipt", page);
        if (errors.any()) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }
}
