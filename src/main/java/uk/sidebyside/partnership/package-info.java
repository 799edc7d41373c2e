/**
 * Working together: pieces of joint partnership with one child or on a service, by models that are data; who takes part and
 * what they think of it; what was decided, agreed and told back; and how anybody can join in. What an area agreed about it is
 * in {@code agreed}. It knows views by their references and children by their ids, and names nobody to whoever may not see them.
 */
@NullMarked
package uk.sidebyside.partnership;

import org.jspecify.annotations.NullMarked;
