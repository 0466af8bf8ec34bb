package lidao.messaging.codec;

import java.util.Arrays;
import lidao.chassis.http.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says in words, and without our class names, why a JSON value could not be read. */
final class JsonReasons {

  private JsonReasons() {}

  static Sentence of(JacksonException e) {
    if (e instanceof InvalidFormatException format) {
      Class<?> target = format.getTargetType();
      if (target == String.class) {
        return Sentence.of(KeptText.REFUSAL);
      }
      Sentence allowed =
          target.isEnum()
              ? Sentence.of("one of {0}", Arrays.toString(target.getEnumConstants()))
              : expected(target);
      return Sentence.of("'{0}' is not {1}", String.valueOf(format.getValue()), allowed);
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return Sentence.of(
          "missing or of the wrong kind; expected {0}", expected(mismatch.getTargetType()));
    }
    var place = e.getLocation();
    return place == null
        ? Sentence.of("not valid JSON")
        : Sentence.of(
            "not valid JSON at line {0}, column {1}", place.getLineNr(), place.getColumnNr());
  }

  private static Sentence expected(Class<?> target) {
    return switch (target.getSimpleName()) {
      case "Instant" -> Sentence.of("a date and time with zone, such as 2026-11-21T09:00:00Z");
      case "LocalDate" -> Sentence.of("a date, such as 2026-11-21");
      case "UUID" -> Sentence.of("a UUID");
      case "int", "Integer", "long", "Long" -> Sentence.of("a whole number");
      case "boolean", "Boolean" -> Sentence.of("true or false");
      case "String" -> Sentence.of("a text");
      case "List", "ArrayList" -> Sentence.of("a list");
      default -> Sentence.of("a JSON object");
    };
  }
}
