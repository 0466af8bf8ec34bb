package lidao.chassis.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some items of a list; {@code next} is the cursor of the page behind, absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * A page from {@code limit + 1} rows: the surplus row tells that there is more.
   *
   * @param position the cursor of an item, see {@link Cursor#of}
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> position) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, position.apply(items.get(limit - 1)));
  }

  /**
   * How many items to return for the parameter {@code limit}: 50 unless asked, at most 200.
   *
   * @throws InvalidInput 400 naming {@code limit}
   */
  public static int limit(@Nullable Integer asked) {
    if (asked == null) {
      return USUAL;
    }
    if (asked < 1 || asked > MOST) {
      throw InvalidInput.parameter("limit", Sentence.of("must be between 1 and {0}", MOST));
    }
    return asked;
  }
}
