/**
 * Charts that are drawn on the server: lines with a target and a forecast, XmR charts, bars, and the small line of a tile.
 * A page makes one with {@link LineChart}, {@link XmrChart} or {@link BarChart}, gives it the {@link Frame} of words round it,
 * and shows it with {@code components/chart/chart.jte}. Each is drawn twice, for a desk and for a phone, so that its text can be
 * read on both; the stylesheet shows one of them.
 *
 * <p>Colours and rules are those of the Government Analysis Function's guidance on charts; signals have a shape and words besides.
 */
@NullMarked
package uk.sidebyside.pages.chart;

import org.jspecify.annotations.NullMarked;
