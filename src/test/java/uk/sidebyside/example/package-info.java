@NullMarked
package uk.sidebyside.example;

import org.jspecify.annotations.NullMarked;
