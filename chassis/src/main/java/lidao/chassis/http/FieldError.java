package lidao.chassis.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One thing that is wrong with one field, as its sender would name it: {@code
 * honourees[1].birth.month}.
 */
public record FieldError(String field, @JsonIgnore Sentence sentence) {

  public FieldError(String field, String message) {
    this(field, Sentence.of(message));
  }

  /** What is wrong, in English. */
  @JsonProperty
  public String message() {
    return sentence.toString();
  }

  FieldError in(Wording wording) {
    return new FieldError(field, sentence.in(wording));
  }

  /** The same error as seen from the object that holds the field's object. */
  FieldError below(String parent) {
    if (parent.isEmpty()) {
      return this;
    }
    if (field.isEmpty()) {
      return new FieldError(parent, sentence);
    }
    return new FieldError(parent + (field.startsWith("[") ? "" : ".") + field, sentence);
  }
}
