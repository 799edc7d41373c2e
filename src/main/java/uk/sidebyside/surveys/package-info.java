/**
 * Asking everybody: question sets as data, surveys made from them, links and paper forms, answers that nobody can trace, results
 * with their numbers, free text coded by people, and the log of complaints and compliments. It names what a survey is about by
 * reference only. Stands on {@code access} and {@code notices}, and hands its figures to {@code measures} beside it.
 */
@NullMarked
package uk.sidebyside.surveys;

import org.jspecify.annotations.NullMarked;
