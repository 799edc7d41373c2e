/**
 * Where a word went: dated links between things of any module. It knows what it links only by reference; the module
 * that owns an end says what it is called and who may see it. Stands on {@code access}.
 */
@NullMarked
package uk.sidebyside.thread;

import org.jspecify.annotations.NullMarked;
