/**
 * What complaints tell the house about itself: why they come, where, how often, and what it loses.
 */
@NullMarked
package lidao.complaint.insight;

import org.jspecify.annotations.NullMarked;
