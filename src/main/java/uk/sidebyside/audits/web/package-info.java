/** Pages of audits: the list, an audit on nine pages, what others say of it, its next steps, and the frameworks. */
@NullMarked
package uk.sidebyside.audits.web;

import org.jspecify.annotations.NullMarked;
