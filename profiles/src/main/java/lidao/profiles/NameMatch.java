package lidao.profiles;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two names may be the same person's. Order, case, spacing, accents, honorifics and
 * initials do not matter; two different given names under one surname are two people of a
 * household, and Guest 1 is not Guest 12.
 */
public final class NameMatch {

  private static final Pattern NO_DIGIT = Pattern.compile("[^\\p{Nd}]+");

  private NameMatch() {}

  /**
   * Whether both may mean the same person; a name that is not given may mean anybody. Names of
   * which one is in Chinese characters only and the other in letters only cannot be compared:
   * false.
   */
  public static boolean compatible(@Nullable String one, @Nullable String other) {
    if (isMissing(one) || isMissing(other)) {
      return true;
    }
    if (!digits(one).equals(digits(other))) {
      return false;
    }
    SpokenName a = SpokenName.of(one);
    SpokenName b = SpokenName.of(other);
    if (a.gender() != null && b.gender() != null && a.gender() != b.gender()) {
      return false;
    }
    if (!a.han().isEmpty() && !b.han().isEmpty()) {
      return sameHan(a, b);
    }
    return !a.words().isEmpty() && !b.words().isEmpty() && sameWords(a.words(), b.words());
  }

  /** Whether both are one name but for case, spacing, accents and punctuation. */
  public static boolean same(@Nullable String one, @Nullable String other) {
    return !isMissing(one)
        && !isMissing(other)
        && SpokenName.folded(one)
            .replace(" ", "")
            .equals(SpokenName.folded(other).replace(" ", ""));
  }

  private static String digits(String name) {
    return NO_DIGIT.matcher(SpokenName.folded(name)).replaceAll("");
  }

  private static boolean isMissing(@Nullable String name) {
    return name == null || name.isBlank();
  }

  private static boolean sameHan(SpokenName a, SpokenName b) {
    String one = a.han();
    String other = b.han();
    return one.equals(other)
        || (ChineseNames.isSurname(one) && other.startsWith(one) && ownSurname(other, one))
        || (ChineseNames.isSurname(other) && one.startsWith(other) && ownSurname(one, other));
  }

  /** 欧阳 is one surname, so 欧 is not that of 欧阳修. */
  private static boolean ownSurname(String name, String surname) {
    return ChineseNames.surname(name).equals(surname);
  }

  private static boolean sameWords(List<String> a, List<String> b) {
    List<String> fewer = a.size() <= b.size() ? a : b;
    List<String> more = a.size() <= b.size() ? b : a;
    return everyWordFound(fewer, more) || joined(a).equals(joined(b)) || turned(a, b);
  }

  private static boolean everyWordFound(List<String> fewer, List<String> more) {
    List<String> left = new java.util.ArrayList<>(more);
    boolean anyWhole = false;
    for (String word : fewer) {
      if (left.remove(word)) {
        anyWhole |= word.length() > 1;
      } else {
        String stands = left.stream().filter(w -> initials(word, w)).findFirst().orElse(null);
        if (stands == null) {
          return false;
        }
        left.remove(stands);
      }
    }
    return anyWhole;
  }

  private static boolean initials(String one, String other) {
    return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
  }

  /** Wang Xiaoming is Xiao Ming Wang. */
  private static boolean turned(List<String> a, List<String> b) {
    return lastFirst(a).equals(joined(b)) || lastFirst(b).equals(joined(a));
  }

  private static String joined(List<String> words) {
    return String.join("", words);
  }

  private static String lastFirst(List<String> words) {
    int last = words.size() - 1;
    return words.get(last) + String.join("", words.subList(0, last));
  }
}
