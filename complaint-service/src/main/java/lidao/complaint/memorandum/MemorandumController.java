package lidao.complaint.memorandum;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.security.StaffOnly;
import lidao.press.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints/{id}")
@StaffOnly
class MemorandumController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final WriteMemorandum write;
  private final Page page;

  MemorandumController(WriteMemorandum write, Page page) {
    this.write = write;
    this.page = page;
  }

  /**
   * The memorandum as a page.
   *
   * @param language zh-CN, zh-TW or en; the customer's unless said
   */
  @Operation(summary = "The memorandum as a page, in the customer's language unless said")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/html", schema = @Schema(type = "string")))
  @GetMapping("/memorandum.html")
  ResponseEntity<byte[]> html(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String language) {
    Memorandum memorandum = write.write(id, asked(language));
    return answer(memorandum, HTML, "html", page.of(memorandum).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The memorandum as PDF.
   *
   * @param language zh-CN, zh-TW or en; the customer's unless said
   */
  @Operation(summary = "The memorandum as PDF, in the customer's language unless said")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/memorandum.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String language) {
    Memorandum memorandum = write.write(id, asked(language));
    return answer(memorandum, MediaType.APPLICATION_PDF, "pdf", Press.print(page.of(memorandum)));
  }

  private static @Nullable Language asked(@Nullable String language) {
    return language == null
        ? null
        : Language.named(language)
            .orElseThrow(
                () ->
                    InvalidInput.parameter(
                        "language",
                        "is none of zh-CN, zh-TW and en; leave it out for the customer's"));
  }

  private static ResponseEntity<byte[]> answer(
      Memorandum memorandum, MediaType type, String ending, byte[] body) {
    ContentDisposition shown =
        ContentDisposition.inline().filename(memorandum.number() + "." + ending).build();
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'")
        .body(body);
  }
}
