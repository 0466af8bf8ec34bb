package lidao.customer.csv;

import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a row.
 *
 * @param rejected the row did not go in; else it did, and this is a warning
 * @param line of the file, from 1, where the row begins
 * @param column as the file's header names it; null if none is to blame
 * @param reason without any of the row's values
 */
record Finding(boolean rejected, long line, @Nullable String column, String reason) {

  static Finding rejected(long line, @Nullable String column, String reason) {
    return new Finding(true, line, column, reason);
  }

  static Finding warning(long line, @Nullable String column, String reason) {
    return new Finding(false, line, column, reason);
  }
}
