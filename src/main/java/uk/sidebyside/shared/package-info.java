/**
 * The ground that every module stands on: ids, references and other small value types. No services, no SQL, no Spring.
 */
@NullMarked
package uk.sidebyside.shared;

import org.jspecify.annotations.NullMarked;
