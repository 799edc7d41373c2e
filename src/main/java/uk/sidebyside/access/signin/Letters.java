package uk.sidebyside.access.signin;

import uk.sidebyside.access.rules.LinkRules.Purpose;
import uk.sidebyside.access.signin.SignInMail.Letter;

/** What the letters of sign-in say. */
final class Letters {

    private Letters() {}

    static Letter of(SignInLinkStore.Sent link, String name, String areaName, String token) {
        return link.purpose() == Purpose.INVITATION
                ? invitation(link, name, areaName, token)
                : recovery(link, name, token);
    }

    private static Letter invitation(SignInLinkStore.Sent link, String name, String areaName, String token) {
        return new Letter(
                link.area(),
                link.person(),
                link.id(),
                "sign-in-invitation",
                "Set up your Side by Side account for " + areaName,
                "Dear " + name + ",\n\n" + areaName
                        + " has invited you to Side by Side, where the partnership keeps its plan. "
                        + "This page helps you to set up how you sign in:",
                "/invitation/" + token,
                "The link works once, for 7 days. Please do not pass it on: it is yours alone.\n\n"
                        + "If you did not expect this, you can leave it. Nothing happens unless you use the link.");
    }

    private static Letter recovery(SignInLinkStore.Sent link, String name, String token) {
        return new Letter(
                link.area(),
                link.person(),
                link.id(),
                "sign-in-recovery",
                "Choose a new password for Side by Side",
                "Dear " + name + ",\n\nSomebody, probably you, asked to choose a new password. This page does it:",
                "/recovery/" + token,
                "The link works once, for one hour.\n\n"
                        + "If it was not you, you can leave it. Your password stays as it is.");
    }
}
