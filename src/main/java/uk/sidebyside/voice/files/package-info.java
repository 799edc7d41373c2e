/** Drawings, photos and recordings as they come, and what is made of them before anybody keeps them. It knows no view. */
@NullMarked
package uk.sidebyside.voice.files;

import org.jspecify.annotations.NullMarked;
