package lidao.complaint.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The types of file that are taken, told by how a file begins and not by its name: of none of them
 * does a browser run anything.
 */
enum FileType {
  JPEG("image/jpeg"),
  PNG("image/png"),
  GIF("image/gif"),
  WEBP("image/webp"),
  HEIC("image/heic"),
  PDF("application/pdf");

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");

  private final String mediaType;

  FileType(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** Empty for a file of any other type. */
  static Optional<FileType> of(byte[] content) {
    return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
  }

  private boolean begins(byte[] content) {
    return switch (this) {
      case JPEG -> has(content, 0, "\u00ff\u00d8\u00ff");
      case PNG -> has(content, 0, "\u0089PNG\r\n\u001a\n");
      case GIF -> has(content, 0, "GIF87a") || has(content, 0, "GIF89a");
      case WEBP -> has(content, 0, "RIFF") && has(content, 8, "WEBP");
      case HEIC -> has(content, 4, "ftyp") && HEIC_BRANDS.contains(text(content, 8, 4));
      case PDF -> has(content, 0, "%PDF-");
    };
  }

  private static boolean has(byte[] content, int at, String bytes) {
    return text(content, at, bytes.length()).equals(bytes);
  }

  private static String text(byte[] content, int at, int length) {
    return content.length < at + length
        ? ""
        : new String(content, at, length, StandardCharsets.ISO_8859_1);
  }
}
