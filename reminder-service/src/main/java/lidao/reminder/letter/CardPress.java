package lidao.reminder.letter;

import java.util.List;
import lidao.press.Press;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Prints cards: a PDF, A6 across, a page a card, in a font that has Chinese characters. */
@Component
class CardPress {

  byte[] print(List<Cards.Card> cards) {
    return Press.print(html(cards));
  }

  private static String html(List<Cards.Card> cards) {
    StringBuilder pages = new StringBuilder();
    for (Cards.Card card : cards) {
      pages
          .append("<div class=\"card\"><h1>")
          .append(escaped(card.title()))
          .append("</h1><p>")
          .append(escaped(card.text().strip()).replace("\n", "<br/>"))
          .append("</p></div>");
    }
    return """
    <html><head><style>
    @page { size: 148mm 105mm; margin: 12mm }
    body { font-family: Chinese; font-size: 11pt; line-height: 1.6; margin: 0 }
    h1 { font-size: 17pt; font-weight: 400; margin: 0 0 5mm 0 }
    p { margin: 0 }
    .card { page-break-after: always } .card:last-child { page-break-after: auto }
    </style></head><body>%s</body></html>
    """
        .formatted(pages);
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8").replace("&#39;", "'");
  }
}
