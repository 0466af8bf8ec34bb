package lidao.reminder.house;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lidao.chassis.http.Sentence;
import lidao.chassis.http.Wording;

/**
 * Why a line of a file was not taken; the first line is 1.
 *
 * @param column empty where the whole line is to blame
 */
public record RejectedLine(long line, String column, @JsonIgnore Sentence sentence) {

  /** For a reason that speaks of nothing. */
  public RejectedLine(long line, String column, String reason) {
    this(line, column, Sentence.of(reason));
  }

  /** Why, in English. */
  @JsonProperty
  public String reason() {
    return sentence.toString();
  }

  /** All of a file's, as they are told in a language. */
  public static List<RejectedLine> in(Wording wording, List<RejectedLine> rejected) {
    return rejected.stream()
        .map(l -> new RejectedLine(l.line, l.column, Sentence.of(wording.of(l.sentence))))
        .toList();
  }
}
