/** What would go out, before anything does. */
@NullMarked
package lidao.reminder.preview;

import org.jspecify.annotations.NullMarked;
