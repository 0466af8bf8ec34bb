package lidao.chassis.http;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Turns what the JSON mapper says into what the sender should read: the place, the field, the
 * remedy.
 */
public final class UnreadableJson extends Refusal {

  private static final Pattern LISTED = Pattern.compile("\\[([^\\[\\]]*)]\\s*\\)?$");
  private static final Pattern TYPE_PROPERTY = Pattern.compile("type id property '([^']+)'");

  private UnreadableJson(Sentence detail) {
    super(HttpStatus.BAD_REQUEST, "malformed-json", detail);
  }

  /** 400 with line and column where it is not JSON at all; else 422 naming the field. */
  public static Refusal reason(JacksonException e) {
    if (e instanceof StreamReadException && !(e instanceof InputCoercionException)) {
      return new UnreadableJson(notJson(e.getLocation(), first(e)));
    }
    String path = path(e.getPath());
    if (own(e) instanceof InvalidInput input) {
      return new InvalidInput(input.errors().stream().map(f -> f.below(path)).toList());
    }
    return new InvalidInput(List.of(new FieldError(path, message(e))));
  }

  private static Sentence message(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return Sentence.of("is not known here; known are {0}", listed(unknown.getKnownPropertyIds()));
    }
    if (e instanceof InvalidTypeIdException type) {
      return typed(type);
    }
    if (e instanceof InvalidFormatException format) {
      return Expected.message(format.getValue(), format.getTargetType());
    }
    if (e instanceof InputCoercionException coercion) {
      return Sentence.of("is out of range, or not {0}", Expected.words(coercion.getTargetType()));
    }
    Throwable own = own(e);
    if (own instanceof NullPointerException) {
      String said = own.getMessage();
      // The JVM's own words quote code, ours do not.
      return Sentence.of(
          said == null || said.contains("\"") ? "lacks a value that it needs" : said);
    }
    if (own != null) {
      return Sentence.of(String.valueOf(own.getMessage()));
    }
    if (e instanceof MismatchedInputException mismatch) {
      return Sentence.of("must be {0}", Expected.words(mismatch.getTargetType()));
    }
    return Sentence.of("cannot be read");
  }

  // Only what our own constructors say on purpose; any other message speaks of classes.
  private static @Nullable Throwable own(JacksonException e) {
    Throwable cause = e instanceof ValueInstantiationException ? e.getCause() : null;
    return cause instanceof InvalidInput
            || cause instanceof IllegalArgumentException
            || cause instanceof DateTimeException
            || cause instanceof NullPointerException
        ? cause
        : null;
  }

  private static Sentence typed(InvalidTypeIdException e) {
    Matcher property = TYPE_PROPERTY.matcher(e.getOriginalMessage());
    Sentence wrong =
        e.getTypeId() == null
            ? Sentence.of(
                "needs {0}", property.find() ? property.group(1) : Sentence.of("its type"))
            : Sentence.of("'{0}' is no known type", e.getTypeId());
    Matcher known = LISTED.matcher(first(e));
    return known.find() ? Sentence.of("{0}; known are {1}", wrong, known.group(1)) : wrong;
  }

  private static String listed(java.util.@Nullable Collection<Object> names) {
    return names == null || names.isEmpty()
        ? "none"
        : String.join(", ", names.stream().map(String::valueOf).sorted().toList());
  }

  private static String first(JacksonException e) {
    return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
  }

  private static Sentence notJson(@Nullable TokenStreamLocation at, String why) {
    return at == null || at.getLineNr() < 1
        ? Sentence.of("The body is not well-formed JSON: {0}", why)
        : Sentence.of(
            "The body is not well-formed JSON (line {0}, column {1}): {2}",
            at.getLineNr(), at.getColumnNr(), why);
  }

  /** For example {@code honourees[1].birth.month}. */
  static String path(List<Reference> references) {
    StringBuilder path = new StringBuilder();
    for (Reference reference : references) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
      }
    }
    return path.toString();
  }
}
