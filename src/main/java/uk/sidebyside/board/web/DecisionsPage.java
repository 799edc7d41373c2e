package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.board.BoardAction;
import uk.sidebyside.board.Decision;

/** What was decided and what was agreed to be done. */
public record DecisionsPage(List<Decision> decisions, List<BoardAction> actions, LocalDate today, boolean mayWrite) {}
