/**
 * How every service answers over HTTP: problems, pages, entity tags and requests that count once.
 */
@NullMarked
package lidao.chassis.http;

import org.jspecify.annotations.NullMarked;
