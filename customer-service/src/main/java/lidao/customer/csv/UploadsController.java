package lidao.customer.csv;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lidao.chassis.http.IdempotentRequests;
import lidao.chassis.security.Caller;
import lidao.chassis.security.Roles;
import lidao.chassis.security.StaffOrIntegrator;
import lidao.customer.claim.Claim;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes CSV files in over HTTP, to be imported. */
@RestController
@RequestMapping("/api/customers/imports")
@StaffOrIntegrator
class UploadsController {

  private final IdempotentRequests idempotent;
  private final OrderImport order;
  private final SeenImports imports;
  private final Uploads uploads;

  UploadsController(
      IdempotentRequests idempotent, OrderImport order, SeenImports imports, Uploads uploads) {
    this.idempotent = idempotent;
    this.order = order;
    this.imports = imports;
    this.uploads = uploads;
  }

  /** A form with the parts {@code file} and {@code mapping}; 202, and the place to watch it. */
  @Operation(
      summary =
          "Imports a CSV file out of a form, with the meaning of its columns beside it; 202, see /imports")
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
  @Operation(summary = "Imports a CSV file sent as such; 202, read on by itself, see /imports")
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
                .body(imports.find(id, caller));
          });
    }
  }

  private static @Nullable String shortened(@Nullable String fileName) {
    return fileName == null ? null : fileName.substring(0, Math.min(200, fileName.length()));
  }
}
