package lidao.messaging.codec;

import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says in words, and without our class names, why a JSON value could not be read. */
final class JsonReasons {

  private JsonReasons() {}

  static String of(JacksonException e) {
    if (e instanceof InvalidFormatException format) {
      Class<?> target = format.getTargetType();
      if (target == String.class) {
        return KeptText.REFUSAL;
      }
      String allowed =
          target.isEnum()
              ? "one of " + Arrays.toString(target.getEnumConstants())
              : expected(target);
      return "\"" + format.getValue() + "\" is not " + allowed;
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "missing or of the wrong kind; expected " + expected(mismatch.getTargetType());
    }
    var place = e.getLocation();
    return place == null
        ? "not valid JSON"
        : "not valid JSON at line " + place.getLineNr() + ", column " + place.getColumnNr();
  }

  private static String expected(Class<?> target) {
    return switch (target.getSimpleName()) {
      case "Instant" -> "a date and time with zone, such as 2026-11-21T09:00:00Z";
      case "LocalDate" -> "a date, such as 2026-11-21";
      case "UUID" -> "a UUID";
      case "int", "Integer", "long", "Long" -> "a whole number";
      case "boolean", "Boolean" -> "true or false";
      case "String" -> "a text";
      case "List", "ArrayList" -> "a list";
      default -> "a JSON object";
    };
  }
}
