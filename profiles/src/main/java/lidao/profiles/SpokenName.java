package lidao.profiles;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name without what politeness adds to it.
 *
 * @param han its Chinese characters
 * @param words its other words, folded
 * @param gender what the honorific tells, if any
 */
record SpokenName(String han, List<String> words, @Nullable Gender gender) {

  enum Gender {
    WOMAN,
    MAN
  }

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’`´.]");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern INITIALS = Pattern.compile("\\.(?=\\p{L})");
  private static final Set<String> WOMEN =
      Set.of(
          "mrs", "ms", "miss", "mme", "madame", "mlle", "madam", "frau", "sra", "senora", "srta");
  private static final Set<String> MEN =
      Set.of("mr", "herr", "sir", "monsieur", "sr", "senor", "signor");
  private static final Set<String> ANYBODY =
      Set.of("dr", "prof", "professor", "rev", "ing", "dipl");

  static SpokenName of(String name) {
    String folded = folded(name);
    ChineseNames.Addressed han = ChineseNames.addressed(onlyHan(folded));
    Gender gender = han.gender();
    List<String> words = new ArrayList<>();
    for (String word : withoutHan(folded).split(" ")) {
      if (word.isEmpty() || ANYBODY.contains(word)) {
        continue;
      }
      if (WOMEN.contains(word)) {
        gender = Gender.WOMAN;
      } else if (MEN.contains(word)) {
        gender = Gender.MAN;
      } else {
        words.add(word);
      }
    }
    return new SpokenName(han.name(), List.copyOf(words), gender);
  }

  /** In lower case, without accents, words parted by one blank. */
  static String folded(String name) {
    String text = INITIALS.matcher(name).replaceAll(". ");
    text = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    text = MARKS.matcher(text).replaceAll("");
    text = APOSTROPHES.matcher(text).replaceAll("");
    text = text.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("æ", "a");
    // Müller, Mueller and Muller are one spelling here.
    text = text.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    return NO_LETTERS.matcher(text).replaceAll(" ").strip();
  }

  private static String onlyHan(String text) {
    StringBuilder han = new StringBuilder();
    text.codePoints().filter(SpokenName::isHan).forEach(han::appendCodePoint);
    return han.toString();
  }

  private static String withoutHan(String text) {
    StringBuilder rest = new StringBuilder();
    text.codePoints().map(c -> isHan(c) ? ' ' : c).forEach(rest::appendCodePoint);
    return rest.toString();
  }

  private static boolean isHan(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }
}
