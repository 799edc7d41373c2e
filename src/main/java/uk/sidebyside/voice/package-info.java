/**
 * What people said: views in their own words, the response that each gets, the day on which they are told back, and
 * receipts for those without an account. Stands on {@code access}, {@code children}, {@code thread}, {@code evidence},
 * {@code notices} and {@code measures}. It knows what a view is about by reference only, but for a child.
 *
 * <p>Walls inside, crossed one way: {@code rules} and {@code said} know nothing of the rest; {@code ground} stands on them; {@code figures},
 * {@code files}, {@code worries} and {@code inbox} stand on those and not on each other; the facades here use them all, and
 * {@code web} uses the facades.
 */
@NullMarked
package uk.sidebyside.voice;

import org.jspecify.annotations.NullMarked;
