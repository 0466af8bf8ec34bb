package lidao.reminder.wording;

/** The line for somebody who has not been with us for long. */
public final class Lapsed {

  private static final String[] NUMERALS = {"零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"};

  private Lapsed() {}

  /**
   * Told kindly: 您已有三年没有来了，我们很惦记您。
   *
   * @param years since the last visit; below 1, nothing is said
   * @param language BCP 47, one that the house writes in
   */
  public static String words(int years, String language) {
    if (years < 1) {
      return "";
    }
    String many = years < NUMERALS.length ? NUMERALS[years] : Integer.toString(years);
    return switch (language) {
      case "zh-CN" -> "您已有" + many + "年没有来了，我们很惦记您。";
      case "zh-TW" -> "您已有" + many.replace("两", "兩") + "年沒有來了，我們很惦記您。";
      default ->
          years == 1
              ? "It has been a year since you were last with us, and we think of you."
              : "It has been %d years since you were last with us, and we think of you."
                  .formatted(years);
    };
  }
}
