package lidao.customer.csv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a row.
 *
 * @param rejected the row did not go in; else it did, and this is a warning
 * @param line of the file, from 1, where the row begins
 * @param column as the file's header names it; null if none is to blame
 * @param sentence why, without any of the row's values
 */
record Finding(
    boolean rejected, long line, @Nullable String column, @JsonIgnore Sentence sentence) {

  static Finding rejected(long line, @Nullable String column, Sentence why) {
    return new Finding(true, line, column, why);
  }

  static Finding warning(long line, @Nullable String column, Sentence why) {
    return new Finding(false, line, column, why);
  }

  /** Why, in English. */
  @JsonProperty
  String reason() {
    return sentence.toString();
  }

  Finding in(Wording wording) {
    return new Finding(rejected, line, column, Sentence.of(wording.of(sentence)));
  }
}
