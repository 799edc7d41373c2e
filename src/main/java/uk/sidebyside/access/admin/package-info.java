/** The pages on which an administrator keeps people, posts, organisations and the area; and the directory for everybody. */
@NullMarked
package uk.sidebyside.access.admin;

import org.jspecify.annotations.NullMarked;
