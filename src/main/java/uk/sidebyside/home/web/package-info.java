/** Pages of the front door. */
@NullMarked
package uk.sidebyside.home.web;

import org.jspecify.annotations.NullMarked;
