/**
 * Is it working: definitions of measures, the ledger of facts that they are counted from, targets, series, signals,
 * benchmarks and forecasts. It knows no other room's records: rooms above hand their facts down to it. Stands on
 * {@code access} and {@code notices}.
 */
@NullMarked
package uk.sidebyside.measures;

import org.jspecify.annotations.NullMarked;
