package lidao.customer.claim;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two names may be one person's: those who share a phone are one only if they may.
 *
 * <p>Titles, case, accents and punctuation do not count, nor does the order of the words; a first
 * name may be an initial or left out (Maria Anders, Anders Maria, M. Anders, Anders), a Chinese
 * given name may be left out (王秀英, 王女士).
 */
public final class NameMatch {

  private static final Pattern TITLE =
      Pattern.compile(
          "\\b(mr|mrs|ms|miss|mx|dr|prof|herr|frau|mme|sir|madam)\\b|(先生|女士|小姐|太太|夫人|老师|总|經理|经理)$");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Set<String> DOUBLE_SURNAMES =
      Set.of("欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "东方", "尉迟", "皇甫", "慕容", "夏侯");

  private NameMatch() {}

  /** Whether both may be one person's; a name that is not known fits any. */
  public static boolean compatible(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return true;
    }
    String a = normal(one);
    String b = normal(other);
    if (a.isEmpty() || b.isEmpty() || a.replace(" ", "").equals(b.replace(" ", ""))) {
      return true;
    }
    if (HAN.matcher(a.replace(" ", "")).matches() || HAN.matcher(b.replace(" ", "")).matches()) {
      return surnameOf(a, b) || surnameOf(b, a);
    }
    List<String> some = List.of(a.split(" "));
    List<String> more = List.of(b.split(" "));
    return some.size() <= more.size() ? covers(more, some) : covers(some, more);
  }

  /** Whether both are written alike but for case, accents, spaces, punctuation and titles. */
  public static boolean same(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && normal(one).replace(" ", "").equals(normal(other).replace(" ", ""));
  }

  private static boolean surnameOf(String surname, String name) {
    return name.replace(" ", "").startsWith(surname)
        && (surname.length() == 1 || DOUBLE_SURNAMES.contains(surname));
  }

  // Each of the fewer words is one of the others, or the initial of one; one of them in full.
  private static boolean covers(List<String> more, List<String> some) {
    return some.stream().anyMatch(word -> word.length() > 1 && more.contains(word))
        && some.stream().allMatch(word -> more.stream().anyMatch(other -> agree(word, other)));
  }

  private static boolean agree(String word, String other) {
    return word.equals(other) || initial(word, other) || initial(other, word);
  }

  private static boolean initial(String letter, String word) {
    return letter.length() == 1 && Character.isLetter(letter.charAt(0)) && word.startsWith(letter);
  }

  private static String normal(String name) {
    String plain = ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String bare = NEITHER_LETTER_NOR_DIGIT.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ");
    String untitled = TITLE.matcher(bare.strip()).replaceAll(" ").strip();
    String kept = untitled.isEmpty() ? bare.strip() : untitled;
    return kept.replaceAll(" +", " ");
  }
}
