package lidao.chassis.http;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Binding results in the words of their sender. */
final class BoundErrors {

  private BoundErrors() {}

  static List<FieldError> of(Errors errors) {
    return errors.getAllErrors().stream()
        .map(
            error ->
                error instanceof org.springframework.validation.FieldError field
                    ? new FieldError(field.getField(), sentence(field, errors))
                    : new FieldError("", String.valueOf(error.getDefaultMessage())))
        .toList();
  }

  static List<FieldError> of(MethodValidationResult result) {
    List<FieldError> errors = new ArrayList<>();
    result.getBeanResults().forEach(bean -> errors.addAll(of(bean)));
    for (ParameterValidationResult value : result.getValueResults()) {
      String name = name(value.getMethodParameter());
      value
          .getResolvableErrors()
          .forEach(e -> errors.add(new FieldError(name, String.valueOf(e.getDefaultMessage()))));
    }
    return errors;
  }

  private static Sentence sentence(org.springframework.validation.FieldError field, Errors errors) {
    return field.isBindingFailure()
        ? Expected.message(field.getRejectedValue(), errors.getFieldType(field.getField()))
        : Sentence.of(String.valueOf(field.getDefaultMessage()));
  }

  // The name under which the sender knows the parameter.
  private static String name(MethodParameter parameter) {
    RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
    if (param != null && !param.name().isEmpty()) {
      return param.name();
    }
    PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
    if (path != null && !path.name().isEmpty()) {
      return path.name();
    }
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    if (header != null && !header.name().isEmpty()) {
      return header.name();
    }
    return String.valueOf(parameter.getParameterName());
  }
}
