/** The web pages. */
@NullMarked
package lidao.console.pages;

import org.jspecify.annotations.NullMarked;
