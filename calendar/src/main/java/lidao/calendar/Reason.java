package lidao.calendar;

/** Fills a sentence's places, {@code {0}} and so on, with what it speaks of. */
final class Reason {

  private Reason() {}

  static String filled(String sentence, Object... about) {
    String filled = sentence;
    for (int i = 0; i < about.length; i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(about[i]));
    }
    return filled;
  }
}
