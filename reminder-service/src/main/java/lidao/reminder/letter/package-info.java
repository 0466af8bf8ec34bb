/** The delivery room: what goes out, once, and what became of it. */
@NullMarked
package lidao.reminder.letter;

import org.jspecify.annotations.NullMarked;
