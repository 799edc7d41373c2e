/** The pages on which views are given, answered and looked up. */
@NullMarked
package uk.sidebyside.voice.web;

import org.jspecify.annotations.NullMarked;
