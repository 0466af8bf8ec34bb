package lidao.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PressTest {

  private static final String PAGE =
      """
      <html><head><style>body { font-family: Latin, Chinese }</style></head>
      <body>Lidao 礼到禮到 <img src="file:///etc/passwd" alt=""/></body></html>
      """;

  @Test
  void letters_of_both_scripts_are_read_from_the_pdf_and_come_with_it() throws Exception {
    byte[] pdf = Press.print(PAGE);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Lidao", "礼到禮到");
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
      }
    }
    assertThat(pdf.length).as("of the fonts only what is used").isLessThan(100_000);
  }
}
