package uk.sidebyside.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.ground.VoiceSettings;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Questions;

/** "This is what you said": checking a view and sending it, or stopping and coming back. */
@Controller
@AllowedTo(Role.PUBLIC)
class SendController {
    private final CodeHolders holders;
    private final Giving giving;
    private final Questions questions;
    private final VoiceSettings settings;
    private final Clock clock;

    SendController(CodeHolders holders, Giving giving, Questions questions, VoiceSettings settings, Clock clock) {
        this.holders = holders;
        this.giving = giving;
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/say/{code}/stopped")
    ModelAndView stopped(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String read,
            Principal principal,
            HttpServletRequest request) {
        Receipts.Held held = holders.unsent(principal, code, request);
        return FormAnswers.page(
                "voice/stopped", check(held, code, read, blank(held), FormErrors.none(), UUID.randomUUID()));
    }

    @GetMapping("/say/{code}/check")
    ModelAndView check(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String read,
            Principal principal,
            HttpServletRequest request) {
        Receipts.Held held = holders.unsent(principal, code, request);
        return FormAnswers.page(
                "voice/check", check(held, code, read, blank(held), FormErrors.none(), UUID.randomUUID()));
    }

    /** Whoever began it to help a child is named, until somebody says otherwise. */
    private static Giving.Sending blank(Receipts.Held held) {
        String helper = held.sitting().helper();
        return new Giving.Sending(
                "", !helper.isBlank(), helper, "", held.sitting().onBehalf(), false);
    }

    private CheckPage check(
            Receipts.Held held, String code, String read, Giving.Sending sending, FormErrors errors, UUID submission) {
        Giving.Progress progress = held.as(() -> giving.progress(SayController.area(held), held.sitting()));
        boolean invited = held.principal().kind() == Principal.Kind.INVITATION;
        return new CheckPage(
                SayController.at(code),
                progress,
                invited ? Receipts.fresh().shown() : code,
                submission,
                sending,
                settings.promised(progress.sitting(), LocalDate.now(clock)),
                FamilyWords.of(progress.sitting().questions(), read),
                errors,
                questions);
    }

    @PostMapping("/say/{code}/give")
    ModelAndView give(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        var input = new Input(typed);
        ReceiptCode receipt = ReceiptCode.read(input.text("receipt")).orElseThrow(NotFound::new);
        String read = input.text("read");
        String there = SayController.at(receipt.shown()) + (read.equals("easy") ? "?read=easy" : "");
        Receipts.Held held = holders.toGive(principal, code, receipt, request);
        if (held.sitting().given()) {
            return FormAnswers.on(there);
        }
        Giving.Sending sending = sending(input);
        Receipts.Held own = holders.exchange(held, receipt);
        Saving<?> given =
                own.as(() -> giving.give(SayController.area(own), own.sitting().id(), sending));
        if (given instanceof Saving.Refused<?> no) {
            ModelAndView again = FormAnswers.page(
                    "voice/check",
                    check(held, code, read, sending, FormErrors.of(no.findings(), Wording::of), input.submission()));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return FormAnswers.on(there);
    }

    private static Giving.Sending sending(Input input) {
        return new Giving.Sending(
                input.text("name"),
                input.text("helped").equals("yes"),
                input.text("helper"),
                input.text("email"),
                input.text("onBehalf").equals("yes"),
                input.text("carry").equals("yes"));
    }
}
