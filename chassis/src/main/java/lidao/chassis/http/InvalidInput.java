package lidao.chassis.http;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * Input that was read but makes no sense, field by field: 422 for a body, 400 for a parameter or
 * header.
 */
public final class InvalidInput extends Refusal {

  /** Fields of a request body; 422. */
  public InvalidInput(List<FieldError> errors) {
    this(HttpStatus.UNPROCESSABLE_CONTENT, errors);
  }

  InvalidInput(HttpStatus status, List<FieldError> errors) {
    super(status, "invalid-input", Sentence.of(joined(errors, Wording.ENGLISH)), errors);
  }

  /** One field of a request body; 422. */
  public static InvalidInput field(String field, String message) {
    return new InvalidInput(List.of(new FieldError(field, message)));
  }

  /** One path or query parameter, or one header; 400. */
  public static InvalidInput parameter(String name, String message) {
    return new InvalidInput(HttpStatus.BAD_REQUEST, List.of(new FieldError(name, message)));
  }

  /** One field of a request body; 422. */
  public static InvalidInput field(String field, Sentence sentence) {
    return new InvalidInput(List.of(new FieldError(field, sentence)));
  }

  /** One path or query parameter, or one header; 400. */
  public static InvalidInput parameter(String name, Sentence sentence) {
    return new InvalidInput(HttpStatus.BAD_REQUEST, List.of(new FieldError(name, sentence)));
  }

  @Override
  public String detail(Wording wording) {
    return joined(errors(), wording);
  }

  private static String joined(List<FieldError> errors, Wording wording) {
    return errors.stream()
        .map(e -> (e.field().isEmpty() ? "" : e.field() + ": ") + wording.of(e.sentence()))
        .collect(Collectors.joining("; "));
  }
}
