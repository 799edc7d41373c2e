package uk.sidebyside.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
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
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Ask;
import uk.sidebyside.voice.said.AskId;

/** What everybody is asked, and the way back to what one said: both without an account. */
@Controller
@AllowedTo(Role.PUBLIC)
class HaveYourSayController {
    private final Asking asking;
    private final Receipts receipts;
    private final CodeHolders holders;

    HaveYourSayController(Asking asking, Receipts receipts, CodeHolders holders) {
        this.asking = asking;
        this.receipts = receipts;
        this.holders = holders;
    }

    @GetMapping("/have-your-say")
    ModelAndView list(Principal principal) {
        return FormAnswers.page("voice/asks", new AsksPage(asking.open(principal.inArea())));
    }

    @GetMapping("/have-your-say/{id}")
    ModelAndView ask(@PathVariable UUID id, Principal principal) {
        return FormAnswers.page("voice/ask", open(principal, id));
    }

    private Ask open(Principal principal, UUID id) {
        return asking.open(principal.inArea()).stream()
                .filter(ask -> ask.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Begins an answer. The same form begins one, however often it comes: its code is made from the form's own id. */
    @PostMapping("/have-your-say/{id}")
    ModelAndView begin(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        Ask ask = open(principal, id);
        if (!receipts.mayBegin(request.getRemoteAddr())) {
            throw new CodeHolders.TooManyGuesses();
        }
        AreaId area = principal.inArea();
        ReceiptCode code = codeOf(new Input(typed).submission());
        Principals.call(
                Receipts.holder(area, code, Principal.Kind.RECEIPT),
                () -> asking.begin(area, code, new AskId(ask.id().value())));
        return FormAnswers.on(SayController.at(code.shown()));
    }

    /** Nobody but whoever was given the form knows its id, and from the code it can't be told. */
    static ReceiptCode codeOf(UUID submission) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("code of\n" + submission).getBytes(StandardCharsets.US_ASCII));
            return ReceiptCode.of(Arrays.copyOf(digest, ReceiptCode.BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @GetMapping("/receipt")
    ModelAndView receipt() {
        return FormAnswers.page("voice/code", new CodePage("", FormErrors.none()));
    }

    @PostMapping("/receipt")
    ModelAndView look(@RequestParam(defaultValue = "") String code, Principal principal, HttpServletRequest request) {
        Optional<ReceiptCode> read = ReceiptCode.read(code);
        if (read.isEmpty()) {
            return refused(code, "Enter the 16 letters and numbers of your code, like 7KQX-02MD-9VWA-T5RC");
        }
        return switch (holders.find(principal, code, request)) {
            case Receipts.Held held ->
                FormAnswers.on(SayController.at(read.get().shown()));
            case Receipts.OfAWorry worry ->
                FormAnswers.on("/worry/" + read.get().shown());
            default ->
                refused(
                        code,
                        "We do not know this code, or it has ended. Check each letter, or ask the people named at the end of this page");
        };
    }

    private static ModelAndView refused(String code, String why) {
        ModelAndView again = FormAnswers.page(
                "voice/code", new CodePage(code, FormErrors.none().and("code", why)));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
