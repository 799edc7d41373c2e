/** Which files are taken, and how they are named: plain Java. */
@NullMarked
package uk.sidebyside.evidence.rules;

import org.jspecify.annotations.NullMarked;
