/** Pages and filters of access: who is asking, and may they? */
@NullMarked
package uk.sidebyside.access.web;

import org.jspecify.annotations.NullMarked;
