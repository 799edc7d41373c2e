/** Loading the Department's files, benchmarks and the test of forecasts. */
@NullMarked
package uk.sidebyside.measures.published.web;

import org.jspecify.annotations.NullMarked;
