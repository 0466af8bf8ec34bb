package lidao.reminder.occasion;

import java.util.Arrays;
import java.util.List;
import lidao.calendar.Festival;
import org.jspecify.annotations.Nullable;

/** What a customer is greeted for; the names are stored and published. */
public enum Occasion {
  BIRTHDAY(null),
  SPRING_FESTIVAL(Festival.SPRING_FESTIVAL),
  DRAGON_BOAT(Festival.DRAGON_BOAT_FESTIVAL),
  MID_AUTUMN(Festival.MID_AUTUMN_FESTIVAL);

  /** 三节, greeted once a household. */
  public static final List<Occasion> FESTIVALS =
      Arrays.stream(values()).filter(Occasion::isFestival).toList();

  private final @Nullable Festival festival;

  Occasion(@Nullable Festival festival) {
    this.festival = festival;
  }

  /** Whether it is a household's and not a person's. */
  public boolean isFestival() {
    return festival != null;
  }

  /** The festival in the calendar; an {@link IllegalStateException} for a birthday. */
  public Festival festival() {
    if (festival == null) {
      throw new IllegalStateException(this + " is not a festival");
    }
    return festival;
  }
}
