/**
 * The rules of an improvement plan: progress keys, the state graph, what a report must say, dates as people write them.
 * Plain Java: no Spring, no SQL and no clock; the day comes in as an argument. Rules return findings, pages find words.
 */
@NullMarked
package uk.sidebyside.plan.rules;

import org.jspecify.annotations.NullMarked;
