/**
 * What every part of the room asks first: who may read and answer, what the area sets, whom a reminder goes to, how rows are read.
 */
@NullMarked
package uk.sidebyside.voice.ground;

import org.jspecify.annotations.NullMarked;
