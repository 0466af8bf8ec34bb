package lidao.console.intake;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lidao.chassis.http.FieldError;
import lidao.chassis.http.Sentence;

/** What a schema has against a report, in words that say what to send instead. */
final class SchemaFaults {

  private static final Map<String, String> FORMATS =
      Map.of(
          "date-time", "must be a date and time with zone (RFC 3339), such as 2026-11-21T09:00:00Z",
          "date", "must be a date that exists, such as 2026-02-28",
          "email", "must be an e-mail address such as mei@example.com",
          "uuid", "must be a UUID such as 0192d3a0-5a7e-7c3e-9d5b-2f6a4b1c8e90");

  private SchemaFaults() {}

  /** Field by field; of what may be given in one of several ways all ways at once. */
  static List<FieldError> of(List<Error> errors, String prefix) {
    List<FieldError> faults = new ArrayList<>();
    Map<String, Set<String>> ways = new LinkedHashMap<>();
    for (Error error : errors) {
      String field = field(error, prefix);
      if (error.getEvaluationPath().toString().contains("/anyOf/")) {
        int dot = field.lastIndexOf('.');
        ways.computeIfAbsent(field.substring(0, Math.max(dot, 0)), of -> new LinkedHashSet<>())
            .add(field.substring(dot + 1));
      } else {
        faults.add(new FieldError(field, sentence(error)));
      }
    }
    ways.forEach(
        (field, names) ->
            faults.add(
                new FieldError(
                    field, Sentence.of("needs at least one of {0}", String.join(", ", names)))));
    return faults;
  }

  private static Sentence sentence(Error error) {
    Object[] about = error.getArguments() == null ? new Object[0] : error.getArguments();
    String first = about.length == 0 ? "" : String.valueOf(about[0]);
    return switch (String.valueOf(error.getKeyword())) {
      case "required" -> Sentence.of("is required");
      case "enum" -> Sentence.of("must be one of {0}", constants(first));
      case "maxLength" -> Sentence.of("is longer than {0} characters; shorten it", first);
      case "pattern" ->
          first.equals("\\S")
              ? Sentence.of("must hold more than blanks")
              : Sentence.of(plain(error));
      case "format" -> Sentence.of(FORMATS.getOrDefault(first, plain(error)));
      default -> Sentence.of(plain(error));
    };
  }

  private static String constants(String listed) {
    return listed.replaceAll("[\\[\\]\"]", "").replaceAll(", ?null$", "");
  }

  // The message begins with the path, which stands in the field already.
  private static String plain(Error error) {
    String message = error.getMessage();
    int colon = message.indexOf(": ");
    return message.startsWith("/") && colon > 0 ? message.substring(colon + 2) : message;
  }

  private static String field(Error error, String prefix) {
    StringBuilder field = new StringBuilder(prefix);
    var path = error.getInstanceLocation();
    for (int i = 0; i < path.getNameCount(); i++) {
      Object step = path.getElement(i);
      if (step instanceof Number index) {
        field.append('[').append(index).append(']');
      } else {
        append(field, String.valueOf(step));
      }
    }
    if (error.getProperty() != null) {
      append(field, error.getProperty());
    }
    return field.toString();
  }

  private static void append(StringBuilder field, String name) {
    field.append(field.isEmpty() ? "" : ".").append(name);
  }
}
