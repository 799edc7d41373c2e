/**
 * Audits: how well something was done, judged by frameworks that are data, with evidence, by more than one person, and ending in
 * next steps. A service judges its joint partnership; plans are judged by their reference alone. What the records know is offered
 * beside each question through {@code thread} and never decides. It knows nobody's child.
 */
@NullMarked
package uk.sidebyside.audits;

import org.jspecify.annotations.NullMarked;
