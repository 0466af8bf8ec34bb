/** The house's own wordings: written, approved, chosen. */
@NullMarked
package lidao.reminder.wording;

import org.jspecify.annotations.NullMarked;
