package lidao.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Prints pages, with the letters they need of both fonts within them: a page's style names them
 * {@code Latin} and {@code Chinese}. Nothing is fetched for a page, wherever a text may point to.
 */
public final class Press {

  static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String CHINESE = "/lidao/press/DroidSansFallbackFull.ttf";
  private static final int REGULAR = 400;

  private Press() {}

  /** Not before something is printed: a font takes its time to be read. */
  private static final class Ready {
    static {
      // It logs what it prints.
      XRLog.setLoggingEnabled(false);
      FontMappers.set(new OnlyOurFonts(LATIN));
    }

    static PdfRendererBuilder builder() {
      return new PdfRendererBuilder();
    }
  }

  /**
   * A page as PDF.
   *
   * @param page XHTML
   */
  public static byte[] print(String page) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = Ready.builder();
    font(builder, LATIN, "Latin");
    font(builder, CHINESE, "Chinese");
    builder.useUriResolver((base, uri) -> null);
    builder.withHtmlContent(page, null);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String resource, String family) {
    builder.useFont(() -> open(resource), family, REGULAR, FontStyle.NORMAL, true);
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(Press.class.getResourceAsStream(resource), resource);
  }
}
