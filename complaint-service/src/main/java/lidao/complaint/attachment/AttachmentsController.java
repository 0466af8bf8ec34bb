package lidao.complaint.attachment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lidao.chassis.http.Faults;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.TooLarge;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOnly;
import lidao.complaint.handling.OneStep;
import lidao.complaint.text.PlainText;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaints/{id}/attachments")
@StaffOnly
class AttachmentsController {

  /** In bytes. */
  static final int LARGEST = 10 * 1024 * 1024;

  private static final long READ_AWAY = 8L * LARGEST;

  private record Sent(String name, String sha256) {}

  private final OneStep steps;
  private final AttachFile attach;
  private final Attachments attachments;

  AttachmentsController(OneStep steps, AttachFile attach, Attachments attachments) {
    this.steps = steps;
    this.attach = attach;
    this.attachments = attachments;
  }

  /**
   * Adds a picture (JPEG, PNG, GIF, WebP, HEIC) or a PDF of at most 10 MB; the body is the file.
   *
   * @param name what the file is called, up to 200 characters; folders and line breaks are left
   *     out, and an ending that says what the file is may be added
   */
  @Operation(
      summary = "Adds a picture or a PDF of at most 10 MB",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  @ApiResponse(responseCode = "201")
  @PostMapping(consumes = {"application/octet-stream", "application/pdf", "image/*"})
  ResponseEntity<Attachment> attach(
      @PathVariable UUID id, @RequestParam String name, Caller caller, HttpServletRequest request)
      throws IOException {
    Faults faults = new Faults().requireText(name, "name");
    PlainText.check(faults, "name", name, 200);
    faults.refuse();
    byte[] content = request.getInputStream().readNBytes(LARGEST + 1);
    if (content.length > LARGEST) {
      // Whoever is still sending would not hear the answer.
      request.getInputStream().skip(READ_AWAY);
      throw new TooLarge("An attachment may have at most 10 MB; send a smaller one.");
    }
    FileType type =
        FileType.of(content)
            .orElseThrow(
                () ->
                    InvalidInput.field(
                        "",
                        "The content is none of JPEG, PNG, GIF, WebP, HEIC and PDF, whatever its"
                            + " name says; send one of these."));
    Sent sent = new Sent(name, HexFormat.of().formatHex(AttachFile.sha256(content)));
    String called = type.ending(FileName.plain(name));
    return steps.added(request, sent, () -> attach.attach(id, called, content, type, caller.id()));
  }

  /** The attachments, the oldest first, without their content. */
  @Operation(summary = "The attachments of a complaint, the oldest first")
  @GetMapping
  List<Attachment> attachments(@PathVariable UUID id) {
    return attachments.of(id);
  }

  /** The file, to be saved: a browser shows nothing of it within our pages. */
  @Operation(summary = "An attachment's file, to be saved")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/{attachmentId}")
  ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID attachmentId) {
    Attachment attachment = attachments.get(id, attachmentId);
    ContentDisposition saved =
        ContentDisposition.attachment()
            .filename(FileName.plain(attachment.name()), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(attachment.type()))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .body(attachments.content(attachmentId));
  }
}
