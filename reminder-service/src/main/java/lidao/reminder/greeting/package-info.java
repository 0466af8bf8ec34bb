/** Greetings: who gets one, in which words, and why. */
@NullMarked
package lidao.reminder.greeting;

import org.jspecify.annotations.NullMarked;
