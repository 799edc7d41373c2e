package uk.sidebyside.surveys;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.shared.AreaId;

/**
 * Who may do what with surveys: the one decision behind pages, files and links.
 *
 * <p>Everybody reads what a survey asks and, once it is counted, its results. Those who hold a post see which surveys there are
 * and how many answered. The coordinator of joint partnership, leads of workstreams and administrators make surveys, read free
 * text and keep the log of complaints and compliments.
 */
public final class SurveyDesk {

    private SurveyDesk() {}

    /** Whoever answers, in nobody's name: signed in or not, the database learns of no account. */
    public static Principal answering(AreaId area) {
        return answering(area, null);
    }

    /** The same with a link for one answer: its holder works under its key, so that the database shows them that link's own row. */
    static Principal holding(AreaId area, String token) {
        return answering(area, Tokens.isSingle(token) ? Tokens.key(token) : null);
    }

    private static Principal answering(AreaId area, @Nullable UUID key) {
        return new Principal(Principal.Kind.INVITATION, key, area, "answering a survey", Map.of(), Set.of(Role.PUBLIC));
    }

    public static boolean member() {
        Principal principal = Principals.current();
        return switch (principal.kind()) {
            case PUBLIC, RECEIPT, INVITATION -> false;
            case ACCOUNT -> !principal.seats().isEmpty();
            case JOB, OPERATOR -> true;
        };
    }

    public static boolean runs() {
        return runs(Principals.current());
    }

    public static boolean runs(Principal principal) {
        return principal.kind() == Principal.Kind.OPERATOR
                || principal.kind() == Principal.Kind.JOB
                || principal.hasAny(Role.COORDINATOR, Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR);
    }

    /** @throws NotFound for everybody else, as if there were nothing */
    static void mustRun() {
        if (!runs()) {
            throw new NotFound();
        }
    }

    static void mustBeMember() {
        if (!member()) {
            throw new NotFound();
        }
    }
}
