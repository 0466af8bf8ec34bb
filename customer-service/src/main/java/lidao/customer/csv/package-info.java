/** CSV files of customers: taken in whole, imported in batches, with every refused row told. */
@NullMarked
package lidao.customer.csv;

import org.jspecify.annotations.NullMarked;
