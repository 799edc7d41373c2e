/**
 * What somebody has typed into a form and not sent yet, kept for them alone. Every room whose forms are filled in by people with a
 * place of their own (an account, a link or a receipt) keeps it here; forms that anybody fills in without one are not kept.
 */
@NamedInterface("unsent")
@NullMarked
package uk.sidebyside.access.unsent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
