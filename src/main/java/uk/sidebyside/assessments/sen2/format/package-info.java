/** The shape of the SEN2 return, and its readers and writers. Nothing here knows a database or what day it is. */
@NullMarked
package uk.sidebyside.assessments.sen2.format;

import org.jspecify.annotations.NullMarked;
