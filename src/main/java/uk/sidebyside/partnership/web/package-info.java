/** Pages of joint partnership: for everybody, for those who take part, and for those who lead. */
@NullMarked
package uk.sidebyside.partnership.web;

import org.jspecify.annotations.NullMarked;
