package lidao.complaint.text;

import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;

/** Texts that people wrote. They are kept as they are, HTML included, and shown as text. */
public final class PlainText {

  private PlainText() {}

  /** Notes a fault if the text, where there is one, cannot be kept. */
  public static void check(Faults faults, String field, @Nullable String text, int longest) {
    if (text == null) {
      return;
    }
    faults.require(
        text.codePointCount(0, text.length()) <= longest,
        field,
        Sentence.of("is longer than {0} characters; shorten it", longest));
    faults.require(
        text.indexOf('\0') < 0 && isWellFormed(text),
        field,
        "holds U+0000 or half a character; remove it");
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
