/** The public timetable: a page, the same as data, and as a calendar file. */
@NullMarked
package uk.sidebyside.assessments.web;

import org.jspecify.annotations.NullMarked;
