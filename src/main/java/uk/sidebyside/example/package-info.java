/**
 * An area to look at: its people, its plan and what happened month by month, loaded on request from readable files through
 * the rooms' own front doors, as if the people had done it. Outside the house: no room knows of it.
 */
@NullMarked
package uk.sidebyside.example;

import org.jspecify.annotations.NullMarked;
