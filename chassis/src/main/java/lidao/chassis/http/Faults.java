package lidao.chassis.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is wrong with one input, so that its sender learns all of it at once. */
public final class Faults {

  private final List<FieldError> found = new ArrayList<>();

  /** Notes a fault. */
  public Faults add(String field, String message) {
    found.add(new FieldError(field, message));
    return this;
  }

  /** Notes a fault. */
  public Faults add(String field, Sentence sentence) {
    found.add(new FieldError(field, sentence));
    return this;
  }

  /** Notes a fault unless {@code good}. */
  public Faults require(boolean good, String field, Sentence sentence) {
    return good ? this : add(field, sentence);
  }

  /** Notes a fault unless {@code good}. */
  public Faults require(boolean good, String field, String message) {
    return good ? this : add(field, message);
  }

  /** Notes a fault when the text is absent or blank. */
  public Faults requireText(@Nullable String text, String field) {
    return require(text != null && !text.isBlank(), field, "is required");
  }

  /** What {@code reading} gives; where it throws, its reason becomes a fault of the field. */
  public <T> @Nullable T read(String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidInput e) {
      e.errors().forEach(error -> found.add(error.below(field)));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      add(field, String.valueOf(e.getMessage()));
    }
    return null;
  }

  /** Whether anything is wrong so far. */
  public boolean any() {
    return !found.isEmpty();
  }

  /** All that is wrong so far. */
  public List<FieldError> found() {
    return List.copyOf(found);
  }

  /** Refuses the input when anything is wrong; throws {@link InvalidInput}. */
  public void refuse() {
    if (any()) {
      throw new InvalidInput(found);
    }
  }
}
