package uk.sidebyside.access.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Looks;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.rules.HeaderColour;

/** Hands out what an area's look is made of, under addresses that change with it, so that browsers may keep it. */
@Controller
@AllowedTo(Role.PUBLIC)
class LookController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Looks looks;

    LookController(Looks looks) {
        this.looks = looks;
    }

    /** The colour is in the address: nothing is looked up, and no colour is served on which white can't be read. */
    @GetMapping("/look/header-{colour}.css")
    ResponseEntity<String> header(@PathVariable String colour) {
        HeaderColour header =
                HeaderColour.read(colour).filter(one -> one.check().isEmpty()).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(".sbs-header{--sbs-header:" + header.hex()
                        + "}.sbs-header__logo{display:block;height:40px;width:auto;"
                        + "max-width:200px;object-fit:contain;background:#fff;padding:3px;border-radius:3px}");
    }

    /** A picture and nothing else: whoever opens it by its address finds it in a sandbox, without scripts. */
    @GetMapping("/look/logo-{sha256}")
    ResponseEntity<byte[]> logo(@PathVariable String sha256, Principal principal) {
        Looks.Logo logo = looks.logo(principal.inArea(), sha256).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.valueOf(logo.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(logo.bytes());
    }
}
