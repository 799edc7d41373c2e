/** How evidence is handed in and handed out. */
@NullMarked
package uk.sidebyside.evidence.web;

import org.jspecify.annotations.NullMarked;
