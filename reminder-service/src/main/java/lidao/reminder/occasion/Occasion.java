package lidao.reminder.occasion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a customer is greeted for, by its code, such as SPRING_FESTIVAL; the code is stored and
 * published. What the house has laid down about it is an {@link OccasionData}.
 */
public record Occasion(@JsonValue String name) {

  /** A person's birthday, the customer's own or another's. */
  public static final Occasion BIRTHDAY = new Occasion("BIRTHDAY");

  /** What is laid down for birthdays that are not the customer's own. */
  public static final Occasion SECOND_BIRTHDAY = new Occasion("SECOND_BIRTHDAY");

  /** An occasion of this code. */
  @JsonCreator
  public static Occasion valueOf(String name) {
    return new Occasion(name);
  }

  /** Whether it is one of the three (三节), which have words and an event of their own. */
  public boolean isOneOfThree() {
    return switch (name) {
      case "SPRING_FESTIVAL", "DRAGON_BOAT", "MID_AUTUMN" -> true;
      default -> false;
    };
  }

  /** Whether its day is told by the person it is about. */
  public boolean isBirthday() {
    return equals(BIRTHDAY);
  }

  @Override
  public String toString() {
    return name;
  }
}
