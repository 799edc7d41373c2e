package uk.sidebyside.access.admin;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.AreaByHost;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Looks;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.Finding;

/** The area's logo and the colour of its header. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class LookSettingsController {
    private static final String HOME = "/admin";

    private final Looks looks;
    private final Areas areas;
    private final AreaByHost remembered;

    LookSettingsController(Looks looks, Areas areas, AreaByHost remembered) {
        this.looks = looks;
        this.areas = areas;
        this.remembered = remembered;
    }

    @GetMapping("/admin/look")
    ModelAndView show(Principal principal) {
        return page(principal, null, FormErrors.none());
    }

    @PostMapping("/admin/look/colour")
    ModelAndView colour(Principal principal, @RequestParam(defaultValue = "") String colour, RedirectAttributes next) {
        return after(
                principal,
                colour,
                () -> looks.chooseColour(principal.inArea(), colour),
                next,
                colour.isBlank() ? "The header has our own colour again" : "The header has the new colour");
    }

    @PostMapping("/admin/look/logo")
    ModelAndView logo(
            Principal principal, @RequestParam(required = false) @Nullable MultipartFile logo, RedirectAttributes next)
            throws IOException {
        byte[] content = logo == null ? new byte[0] : logo.getBytes();
        return after(
                principal,
                null,
                () -> looks.chooseLogo(principal.inArea(), content),
                next,
                "The logo is in the header");
    }

    @PostMapping("/admin/look/logo/remove")
    ModelAndView remove(Principal principal, RedirectAttributes next) {
        return after(
                principal,
                null,
                () -> looks.removeLogo(principal.inArea()),
                next,
                "Our own mark is in the header again");
    }

    private ModelAndView after(
            Principal principal, @Nullable String typed, Runnable save, RedirectAttributes next, String done) {
        Optional<List<Finding>> refused = AdminForms.refusal(save);
        if (refused.isPresent()) {
            return page(principal, typed, FormErrors.of(refused.get(), AdminWords::of));
        }
        remembered.forget();
        return AdminForms.done(next, HOME, done);
    }

    private ModelAndView page(Principal principal, @Nullable String typed, FormErrors errors) {
        var look = areas.byId(principal.inArea()).look();
        String stands = look.headerColour() == null ? "" : look.headerColour();
        var view = new ModelAndView(
                "access/look", "page", new LookPage(typed == null ? stands : typed, look.logoSha256() != null, errors));
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }
}
