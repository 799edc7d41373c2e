package uk.sidebyside.board.web;

import uk.sidebyside.board.ExemptPart;
import uk.sidebyside.board.Pack;

/** The part of a pack that few may read. */
public record ExemptPage(Pack pack, ExemptPart part, PackDocument document, boolean mayWrite) {

    public String packAddress() {
        return "/board/meetings/" + pack.meeting().id().value() + "/pack";
    }

    public String address() {
        return packAddress() + "/exempt";
    }
}
