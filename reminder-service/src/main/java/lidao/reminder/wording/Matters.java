package lidao.reminder.wording;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import lidao.reminder.occasion.Occasion;

/** What wordings are about. Names of templates begin with it, and letters keep those names. */
public final class Matters {

  /** Every occasion that has no wordings of its own. */
  static final String ANY = "occasion";

  private static final String BIRTHDAY = "birthday";
  private static final String BIRTHDAY_OF = "birthday-of";

  /** Not occasions', whatever codes the house thinks of. */
  private static final Set<String> TAKEN = Set.of(BIRTHDAY, BIRTHDAY_OF, ANY, "follow-up");

  private Matters() {}

  /**
   * An occasion's: its code in small letters, such as double-ninth.
   *
   * @param own of a birthday, whether it is the reader's
   */
  public static String of(Occasion occasion, boolean own) {
    if (occasion.isBirthday()) {
      return own ? BIRTHDAY : BIRTHDAY_OF;
    }
    String matter = occasion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return TAKEN.contains(matter) ? ANY : matter;
  }

  /** Those that somebody may get who keeps these occasions. */
  static Set<String> of(Collection<String> codes) {
    Set<String> matters = new HashSet<>();
    for (String code : codes) {
      Occasion occasion = Occasion.valueOf(code);
      if (code.equals(Occasion.SECOND_BIRTHDAY.name())) {
        matters.add(BIRTHDAY_OF);
      } else {
        matters.add(of(occasion, true));
        if (!occasion.isBirthday() && !occasion.isOneOfThree()) {
          matters.add(ANY);
        }
      }
    }
    return matters;
  }
}
