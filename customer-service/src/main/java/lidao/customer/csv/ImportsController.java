package lidao.customer.csv;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import lidao.chassis.http.Page;
import lidao.chassis.http.Wording;
import lidao.chassis.security.Caller;
import lidao.chassis.security.StaffOrIntegrator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far imports are and what they found, over HTTP. */
@RestController
@RequestMapping("/api/customers/imports")
@StaffOrIntegrator
class ImportsController {

  private final SeenImports imports;
  private final Findings findings;

  ImportsController(SeenImports imports, Findings findings) {
    this.imports = imports;
    this.findings = findings;
  }

  @Operation(summary = "Imports of files, the newest first; an integrator sees its own")
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Page<ImportView> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return imports.page(caller, cursor, limit);
  }

  @Operation(summary = "One import and how far it is")
  @GetMapping(path = "/{importId}", produces = MediaType.APPLICATION_JSON_VALUE)
  ImportView one(@PathVariable UUID importId, Caller caller) {
    return imports.find(importId, caller);
  }

  /** The rows that did not go in, in the order of the file. */
  @Operation(summary = "Rows that did not go in: line, column, and why")
  @GetMapping(path = "/{importId}/rejections", produces = MediaType.APPLICATION_JSON_VALUE)
  Page<Finding> rejections(
      @PathVariable UUID importId,
      Caller caller,
      Wording wording,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    imports.find(importId, caller);
    return findings.page(importId, true, wording, cursor, limit);
  }

  /** What went in otherwise than it was written, in the order of the file. */
  @Operation(summary = "What went in otherwise than it was written")
  @GetMapping(path = "/{importId}/warnings", produces = MediaType.APPLICATION_JSON_VALUE)
  Page<Finding> warnings(
      @PathVariable UUID importId,
      Caller caller,
      Wording wording,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    imports.find(importId, caller);
    return findings.page(importId, false, wording, cursor, limit);
  }

  /** The rejections as a CSV file: line, column, reason. */
  @Operation(summary = "The rejections as a CSV file")
  @GetMapping(path = "/{importId}/rejections.csv", produces = "text/csv")
  void download(
      @PathVariable UUID importId, Caller caller, Wording wording, HttpServletResponse response)
      throws IOException {
    imports.find(importId, caller);
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"rejections.csv\"");
    findings.write(importId, wording, response.getWriter());
  }
}
