package uk.sidebyside.access.signin;

import uk.sidebyside.access.signin.SignInMail.Letter;

/** What the letters of sign-in say. */
final class Letters {
    private static final String SIGN_IN_PATH = "/sign-in/link/";

    private Letters() {}

    static Letter of(SignInLinkStore.Sent link, String name, String areaName, String token) {
        return switch (link.purpose()) {
            case INVITATION -> invitation(link, name, areaName, token);
            case RECOVERY -> recovery(link, name, token);
            case FAMILY_INVITATION -> familyInvitation(link, name, areaName, token);
            case FAMILY -> family(link, name, token);
        };
    }

    /** Who else reads this mail learns that there is an account, and nothing about a child. */
    private static Letter familyInvitation(SignInLinkStore.Sent link, String name, String areaName, String token) {
        return new Letter(
                link.area(),
                link.person(),
                link.id(),
                "family-invitation",
                areaName + " invites you to Side by Side",
                "Dear " + name + ",\n\n" + areaName
                        + " invites you to Side by Side. There you see what is next and who does it, "
                        + "and you can say what matters to you. This page lets you in:",
                SIGN_IN_PATH + token,
                "The link works once, for 7 days. You need no password and no app. Next time, we send you a new link.\n\n"
                        + "Please do not pass it on: it is yours alone. "
                        + "If you did not expect this, you can leave it. Nothing happens unless you use the link.");
    }

    private static Letter family(SignInLinkStore.Sent link, String name, String token) {
        return new Letter(
                link.area(),
                link.person(),
                link.id(),
                "family-sign-in",
                "Your link to sign in to Side by Side",
                "Dear " + name + ",\n\nSomebody, probably you, asked to sign in. This page does it:",
                SIGN_IN_PATH + token,
                "The link works once, for one hour.\n\nIf it was not you, you can leave it. Nobody gets in without it.");
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
