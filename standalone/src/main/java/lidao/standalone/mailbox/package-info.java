/** Where the mails of a house without a mail server go, and a page to look at them. */
@NullMarked
package lidao.standalone.mailbox;

import org.jspecify.annotations.NullMarked;
