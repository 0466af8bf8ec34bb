package lidao.complaint.memorandum;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.springframework.stereotype.Component;

/** A page as PDF, with the letters it needs of both fonts within it. */
@Component
class Print {

  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int REGULAR = 400;

  Print() {
    // It logs what it prints.
    XRLog.setLoggingEnabled(false);
    FontMappers.set(new OnlyOurFonts(LATIN));
  }

  byte[] of(String page) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    font(builder, LATIN, "Latin");
    font(builder, "/complaint-service/fonts/DroidSansFallbackFull.ttf", "Chinese");
    // Nothing is fetched for a memorandum, from wherever a text may point to.
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
    return Objects.requireNonNull(Print.class.getResourceAsStream(resource), resource);
  }
}
