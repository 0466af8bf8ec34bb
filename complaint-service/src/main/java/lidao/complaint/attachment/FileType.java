package lidao.complaint.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The types of file that are taken, told by how a file begins and not by its name: of none of them
 * does a browser run anything.
 */
enum FileType {
  JPEG("image/jpeg", ".jpg", ".jpeg", ".jpe", ".jfif"),
  PNG("image/png", ".png"),
  GIF("image/gif", ".gif"),
  WEBP("image/webp", ".webp"),
  HEIC("image/heic", ".heic", ".heif", ".hif"),
  PDF("application/pdf", ".pdf");

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");

  private final String mediaType;
  private final List<String> endings;

  FileType(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  String mediaType() {
    return mediaType;
  }

  /** The name with an ending that says what the file is, which may be its own. */
  String ending(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(small::endsWith) ? name : name + endings.get(0);
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
