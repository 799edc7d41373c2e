/**
 * Who holds whom to account: bodies and their seats, meetings and papers, monthly assurance reports, challenges and their
 * answers, decisions, the family voice, briefings, governance documents and the pack. A room of the roof: it reads the
 * plan through its facade and is read by nobody.
 */
@NullMarked
package uk.sidebyside.board;

import org.jspecify.annotations.NullMarked;
