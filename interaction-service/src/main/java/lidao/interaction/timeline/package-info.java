/** All that happened with a customer, in one room: contacts, complaints and reminders. */
@NullMarked
package lidao.interaction.timeline;

import org.jspecify.annotations.NullMarked;
