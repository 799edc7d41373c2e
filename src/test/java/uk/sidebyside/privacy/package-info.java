/** What we promise about personal data, compared with what the program does, over all rooms. */
package uk.sidebyside.privacy;
