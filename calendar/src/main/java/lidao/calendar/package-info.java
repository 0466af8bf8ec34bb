/**
 * Which day it falls on, and when we are at work: lunar dates, yearly dates, festivals, working
 * time.
 */
@NullMarked
package lidao.calendar;

import org.jspecify.annotations.NullMarked;
