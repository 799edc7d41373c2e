package uk.sidebyside.plan.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.plan.ProgressKeys;
import uk.sidebyside.shared.AreaId;

/** The keys of progress states: those that the area has, and the way for its own from a file. */
@Controller
@RequestMapping("/plan/edit/keys")
@AllowedTo(Role.ADMINISTRATOR)
class EditKeysController {
    private static final int MAX_BYTES = 100 * 1024;

    private final ProgressKeys keys;

    EditKeysController(ProgressKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        return page(principal, FormErrors.none());
    }

    @PostMapping
    ModelAndView load(@RequestParam(required = false) @Nullable MultipartFile file, Principal principal)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(principal, "Choose the file of the key.");
        }
        if (file.getSize() > MAX_BYTES) {
            return refused(principal, "Choose a file of at most 100 kB.");
        }
        ProgressKeys.Loading loading =
                keys.load(principal.inArea(), new String(file.getBytes(), StandardCharsets.UTF_8));
        return loading.key() == null
                ? refused(principal, String.join(" ", loading.faults()))
                : new ModelAndView("redirect:/plan/edit/keys");
    }

    private ModelAndView refused(Principal principal, String what) {
        ModelAndView again = page(principal, FormErrors.none().and("file", what));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(Principal principal, FormErrors errors) {
        AreaId area = principal.inArea();
        List<KeysPage.Key> known = keys.inArea(area).entrySet().stream()
                .map(key -> new KeysPage.Key(key.getValue(), keys.states(area, key.getKey())))
                .toList();
        return new ModelAndView("plan/keys", "page", new KeysPage(known, errors));
    }
}
