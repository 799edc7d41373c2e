/**
 * What the templates of GOV.UK Frontend's components take besides plain values: labels, choices, rows, links. The names
 * are those of GOV.UK Frontend's own options where it has one, so its guidance can be followed word for word.
 *
 * <p>Content is {@link gg.jte.Content}: text by {@link uk.sidebyside.pages.govuk.Words}, which is escaped, or a block of
 * a template, as {@code @`…`}.
 */
@NullMarked
package uk.sidebyside.pages.govuk;

import org.jspecify.annotations.NullMarked;
