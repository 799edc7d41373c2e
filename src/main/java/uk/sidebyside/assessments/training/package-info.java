/**
 * Training for those who write advice: a schedule of sessions tied to the framework of advice, who was asked and who came, and what came
 * of it. It stands on {@code advice} and reads its requests added up, never one by one.
 */
@NamedInterface("training")
@NullMarked
package uk.sidebyside.assessments.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
