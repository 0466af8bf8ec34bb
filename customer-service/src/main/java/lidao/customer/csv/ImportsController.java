package lidao.customer.csv;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.http.NotFound;
import lidao.chassis.http.Page;
import lidao.chassis.security.Caller;
import lidao.chassis.security.Roles;
import lidao.chassis.security.StaffOrIntegrator;
import lidao.customer.claim.Claim;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** CSV files over HTTP. */
@RestController
@RequestMapping("/api/customers/imports")
@StaffOrIntegrator
class ImportsController {

  private final IdempotentRequests idempotent;
  private final OrderImport order;
  private final Imports imports;
  private final Findings findings;
  private final Uploads uploads;

  ImportsController(
      IdempotentRequests idempotent,
      OrderImport order,
      Imports imports,
      Findings findings,
      Uploads uploads) {
    this.uploads = uploads;
    this.idempotent = idempotent;
    this.order = order;
    this.imports = imports;
    this.findings = findings;
  }

  /** A form with the parts {@code file} and {@code mapping}; 202, and the place to watch it. */
  @PostMapping(
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ApiResponse(responseCode = "202", description = "Taken in", useReturnTypeSchema = true)
  ResponseEntity<ImportView> form(
      MultipartHttpServletRequest request,
      Caller caller,
      @RequestPart("file") MultipartFile file,
      @RequestParam(name = "mapping", required = false) @Nullable String mapping)
      throws IOException {
    MultipartFile part = request.getFile("mapping");
    String given =
        mapping == null && part != null
            ? new String(part.getBytes(), StandardCharsets.UTF_8)
            : mapping;
    ImportMapping read = order.mapping(given, null);
    return take(request, caller, uploads.of(file), read, file.getOriginalFilename());
  }

  /** The file as the body, the mapping as a parameter; 202, and the place to watch it. */
  @PostMapping(consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "202", description = "Taken in", useReturnTypeSchema = true)
  ResponseEntity<ImportView> body(
      HttpServletRequest request,
      Caller caller,
      @RequestParam(name = "mapping", required = false) @Nullable String mapping)
      throws IOException {
    MediaType type = MediaType.parseMediaType(request.getContentType());
    String charset = type.getCharset() == null ? null : type.getCharset().name();
    ImportMapping read = order.mapping(mapping, charset);
    return take(request, caller, uploads.of(request.getInputStream()), read, null);
  }

  private ResponseEntity<ImportView> take(
      HttpServletRequest request,
      Caller caller,
      Upload upload,
      ImportMapping mapping,
      @Nullable String fileName)
      throws IOException {
    // Staff vouch for the file's system; another system speaks for itself only.
    String setter =
        caller.is(Roles.STAFF) ? Claim.setter(mapping.system()) : Claim.setterOf(caller.client());
    try (upload) {
      FileHead head = FileHead.read(upload, mapping);
      return idempotent.once(
          request,
          upload.digest() + mapping,
          () -> {
            UUID id =
                order.order(upload, head, mapping, setter, caller.client(), shortened(fileName));
            return ResponseEntity.accepted()
                .location(URI.create("/api/customers/imports/" + id))
                .body(found(id, caller));
          });
    }
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Page<ImportView> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return imports.page(sender(caller), cursor, limit);
  }

  @GetMapping(path = "/{importId}", produces = MediaType.APPLICATION_JSON_VALUE)
  ImportView one(@PathVariable UUID importId, Caller caller) {
    return found(importId, caller);
  }

  /** The rows that did not go in, in the order of the file. */
  @GetMapping(path = "/{importId}/rejections", produces = MediaType.APPLICATION_JSON_VALUE)
  Page<Finding> rejections(
      @PathVariable UUID importId,
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    found(importId, caller);
    return findings.page(importId, true, cursor, limit);
  }

  /** What went in otherwise than it was written, in the order of the file. */
  @GetMapping(path = "/{importId}/warnings", produces = MediaType.APPLICATION_JSON_VALUE)
  Page<Finding> warnings(
      @PathVariable UUID importId,
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    found(importId, caller);
    return findings.page(importId, false, cursor, limit);
  }

  /** The rejections as a CSV file: line, column, reason. */
  @GetMapping(path = "/{importId}/rejections.csv", produces = "text/csv")
  void download(@PathVariable UUID importId, Caller caller, HttpServletResponse response)
      throws IOException {
    found(importId, caller);
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"rejections.csv\"");
    findings.write(importId, response.getWriter());
  }

  private ImportView found(UUID id, Caller caller) {
    return imports.find(id, sender(caller)).orElseThrow(() -> new NotFound("import", id));
  }

  // Other systems' files are none of a system's business, nor that there are any.
  private static @Nullable String sender(Caller caller) {
    return caller.is(Roles.STAFF) ? null : caller.client();
  }

  private static @Nullable String shortened(@Nullable String fileName) {
    return fileName == null ? null : fileName.substring(0, Math.min(200, fileName.length()));
  }
}
