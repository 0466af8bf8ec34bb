package lidao.reminder.consent;

import org.springframework.web.util.HtmlUtils;

/**
 * The page behind a link to unsubscribe, in the customer's language. It needs no script and loads
 * nothing.
 *
 * @param language one of {@link lidao.reminder.house.Languages#WRITTEN}
 * @param house what the house is called in it
 */
record UnsubscribePage(String language, String house) {

  private record Words(String question, String button, String done, String notGood) {}

  private Words words() {
    return switch (language) {
      case "zh-CN" ->
          new Words("不再以这种方式接收我们的这类消息吗？", "不再接收", "好的，今后不再发送。", "这个链接无效。请使用最近一封信里的链接，或致电我们。");
      case "zh-TW" ->
          new Words("不再以這種方式接收我們的這類訊息嗎？", "不再接收", "好的，今後不再發送。", "這個連結無效。請使用最近一封信裡的連結，或致電我們。");
      default ->
          new Words(
              "Receive no more messages of this kind from us in this way?",
              "Unsubscribe",
              "Very well: we shall send you no more of them.",
              "This link is not valid. Use the one in our latest message, or call us.");
    };
  }

  String ask() {
    return page(
        "<p>%s</p><form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\"><button>%s</button></form>"
            .formatted(words().question(), words().button()));
  }

  String done() {
    return page("<p role=\"status\">%s</p>".formatted(words().done()));
  }

  String notGood() {
    return page("<p role=\"alert\">%s</p>".formatted(words().notGood()));
  }

  private String page(String body) {
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex"><title>%s</title><style>
    body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1rem; color: #222; background: #fff }
    button { font: inherit; padding: .6rem 1.4rem; color: #fff; background: #8a1c1c; border: 0; border-radius: .4rem }
    button:focus-visible { outline: 3px solid #222; outline-offset: 2px }
    </style></head><body><main><h1>%s</h1>%s</main></body></html>
    """
        .formatted(language, HtmlUtils.htmlEscape(house), HtmlUtils.htmlEscape(house), body);
  }
}
