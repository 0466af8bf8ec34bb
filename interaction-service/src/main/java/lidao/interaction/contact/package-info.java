/** Contacts with customers: recording them, and finding out later whose they were. */
@NullMarked
package lidao.interaction.contact;

import org.jspecify.annotations.NullMarked;
