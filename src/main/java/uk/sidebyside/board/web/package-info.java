/** The board's pages: what came in, what templates show, and the wording of what the rules find. */
@NullMarked
package uk.sidebyside.board.web;

import org.jspecify.annotations.NullMarked;
