package uk.sidebyside.partnership.web;

import org.springframework.stereotype.Component;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.partnership.HowToReach;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.shared.AreaId;

/** Says on a form how those want to be reached to whom it leads, before anybody writes or calls. */
@Component
class Reached {
    private final HowToReach reach;

    Reached(HowToReach reach) {
        this.reach = reach;
    }

    /** For what goes to everybody who takes part. */
    FormPage all(AreaId area, Piece piece, FormPage form) {
        return with(form, reach.all(area, piece));
    }

    FormPage one(AreaId area, Piece piece, ParticipantId who, FormPage form) {
        return with(form, reach.one(area, piece, who));
    }

    /** The same where no form stands; blank where nobody said, and of a piece on a service. */
    String all(AreaId area, Piece piece) {
        return reach.all(area, piece);
    }

    /** Who is written no e-mail, and how they want to be reached: for whoever leads it, on the page that comes after saving. */
    HowToReach.Missed withoutEmail(AreaId area, PieceHead head) {
        return head.mayLead() ? reach.withoutEmail(area, head.piece()) : HowToReach.Missed.NOBODY;
    }

    private static FormPage with(FormPage form, String words) {
        return words.isBlank() ? form : form.saying("How they want to be reached: " + words);
    }
}
