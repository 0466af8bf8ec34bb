package lidao.chassis.http;

/**
 * One thing that is wrong with one field, as its sender would name it: {@code
 * honourees[1].birth.month}.
 */
public record FieldError(String field, String message) {

  /** The same error as seen from the object that holds the field's object. */
  FieldError below(String parent) {
    if (parent.isEmpty()) {
      return this;
    }
    if (field.isEmpty()) {
      return new FieldError(parent, message);
    }
    return new FieldError(parent + (field.startsWith("[") ? "" : ".") + field, message);
  }
}
