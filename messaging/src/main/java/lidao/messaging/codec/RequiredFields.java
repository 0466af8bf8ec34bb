package lidao.messaging.codec;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a sender left out. A component of an event that is not marked {@code @Nullable} is
 * required, also in the records within it.
 */
final class RequiredFields {

  /** What a component says of itself, looked up once: reflection on annotations is slow. */
  private record Field(String name, Method accessor, boolean required, boolean elementsRequired) {}

  private final Map<Class<?>, List<Field>> fields = new ConcurrentHashMap<>();

  /**
   * The path of the first required field that is missing, such as {@code honourees[0].birthday}.
   */
  @Nullable String firstMissing(Record event) {
    return missingIn(event, "");
  }

  private @Nullable String missingIn(Record value, String path) {
    for (Field field : fields.computeIfAbsent(value.getClass(), RequiredFields::fieldsOf)) {
      String missing =
          missing(read(field.accessor, value), field.required, path + field.name, field);
      if (missing != null) {
        return missing;
      }
    }
    return null;
  }

  private @Nullable String missing(
      @Nullable Object value, boolean required, String name, Field field) {
    if (value == null) {
      return required ? name : null;
    }
    if (value instanceof Record nested) {
      return missingIn(nested, name + ".");
    }
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        String missing = missing(list.get(i), field.elementsRequired, name + "[" + i + "]", field);
        if (missing != null) {
          return missing;
        }
      }
    }
    return null;
  }

  /** Primitives cannot be missing: the mapper refuses to read them from nothing. */
  private static List<Field> fieldsOf(Class<?> record) {
    List<Field> fields = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      if (!component.getType().isPrimitive()) {
        AnnotatedType type = component.getAnnotatedType();
        boolean elementsRequired =
            type instanceof AnnotatedParameterizedType generic
                && isRequired(generic.getAnnotatedActualTypeArguments()[0]);
        component.getAccessor().setAccessible(true);
        fields.add(
            new Field(
                component.getName(), component.getAccessor(), isRequired(type), elementsRequired));
      }
    }
    return fields;
  }

  private static boolean isRequired(AnnotatedType type) {
    return !type.isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object read(Method accessor, Record value) {
    try {
      return accessor.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
