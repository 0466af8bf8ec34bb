package lidao.customer.claim;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two names may be one person's: those who share a phone are one only if they may. It is
 * the rule by which the other services know a customer again, see {@link lidao.profiles.NameMatch};
 * here, where a mistake would make two people one, numbers count too.
 */
public final class NameMatch {

  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NO_DIGIT = Pattern.compile("[^\\p{Nd}]+");

  private NameMatch() {}

  /** Whether both may be one person's; a name that is not known fits any. */
  public static boolean compatible(@Nullable String one, @Nullable String other) {
    return one == null
        || other == null
        || NO_DIGIT.matcher(one).replaceAll("").equals(NO_DIGIT.matcher(other).replaceAll(""))
            && lidao.profiles.NameMatch.compatible(one, other);
  }

  /** Whether both are written alike but for case, width, spaces and punctuation. */
  public static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && other != null && folded(one).equals(folded(other));
  }

  private static String folded(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("");
  }
}
