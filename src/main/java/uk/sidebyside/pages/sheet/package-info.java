/** Tables that people upload, as CSV or XLSX, read as text with the places that they see in their spreadsheet. */
@NullMarked
package uk.sidebyside.pages.sheet;

import org.jspecify.annotations.NullMarked;
