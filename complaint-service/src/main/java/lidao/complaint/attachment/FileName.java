package lidao.complaint.attachment;

import java.util.regex.Pattern;

/** What a file is called, so that any machine can save it under that name. */
final class FileName {

  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
  // Line breaks would end a header, and marks of direction let a name read backwards.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
  private static final Pattern DOTS = Pattern.compile("^[.\\s]+");

  private FileName() {}

  /** Without folders and what cannot be seen; a name of which nothing is left is "file". */
  static String plain(String name) {
    String last = FOLDERS.matcher(name).replaceFirst("");
    String seen = UNSEEN.matcher(last).replaceAll(" ").strip();
    String plain = DOTS.matcher(seen).replaceFirst("");
    return plain.isEmpty() ? "file" : plain;
  }
}
