package lidao.customer.csv;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import lidao.chassis.http.Faults;
import lidao.chassis.http.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file mean.
 *
 * @param source the system the file is of; with a row's code it names a customer, such as /crm
 * @param charset of the file; UTF-8 unless given
 * @param delimiter one character; a comma unless given
 * @param nullText what stands for an empty field, such as NULL
 * @param columns the file's column to our target, see {@link Targets}
 * @param defaults target to value, for rows that say nothing of it
 */
record ImportMapping(
    @Nullable String source,
    @Nullable String charset,
    @Nullable String delimiter,
    @Nullable String nullText,
    @Nullable Map<String, String> columns,
    @Nullable Map<String, String> defaults) {

  private static final int LONGEST_SOURCE = 200;
  private static final Pattern NO_DELIMITER = Pattern.compile("[\"\\r\\n ]");

  char separator() {
    return delimiter == null ? ',' : delimiter.charAt(0);
  }

  Charset encoding() {
    return charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
  }

  String system() {
    return Objects.requireNonNull(source).strip();
  }

  ImportMapping orCharset(@Nullable String given) {
    return charset != null
        ? this
        : new ImportMapping(source, given, delimiter, nullText, columns, defaults);
  }

  /** The targets by column, each named in full; the second of two phones is phones[1]. */
  Map<String, String> targets() {
    Map<String, String> targets = new LinkedHashMap<>();
    Objects.requireNonNullElse(columns, Map.<String, String>of())
        .forEach((column, target) -> targets.put(column, Targets.inFull(target, targets.values())));
    return targets;
  }

  /** The values by target, each named in full. */
  Map<String, String> constants() {
    Map<String, String> constants = new LinkedHashMap<>();
    Objects.requireNonNullElse(defaults, Map.<String, String>of())
        .forEach((target, value) -> constants.put(Targets.inFull(target, List.of()), value));
    return constants;
  }

  /** Notes what is wrong with it, whatever the file. */
  void check(Faults faults) {
    faults.requireText(source, "mapping.source");
    faults.require(
        source == null || source.length() <= LONGEST_SOURCE,
        "mapping.source",
        Sentence.of("has more than {0} characters", LONGEST_SOURCE));
    faults.require(
        delimiter == null || delimiter.length() == 1 && !NO_DELIMITER.matcher(delimiter).matches(),
        "mapping.delimiter",
        "must be one character that is no quote, blank or line end");
    checkCharset(faults);
    if (columns == null || columns.isEmpty()) {
      faults.add("mapping.columns", "is required: {\"a column of the file\": \"its target\"}");
      return;
    }
    columns.forEach((column, target) -> checkTarget("mapping.columns." + column, target, faults));
    Objects.requireNonNullElse(defaults, Map.<String, String>of())
        .forEach((target, value) -> checkTarget("mapping.defaults." + target, target, faults));
    if (!faults.any()) {
      checkTogether(faults);
    }
  }

  private void checkTogether(Faults faults) {
    Map<String, String> seen = new LinkedHashMap<>();
    targets()
        .forEach(
            (column, target) ->
                faults.require(
                    seen.put(target, column) == null,
                    "mapping.columns." + column,
                    Sentence.of("'{0}' is the target of another column already", target)));
    faults.require(
        seen.containsKey("name") || seen.containsKey("organisation"),
        "mapping.columns",
        "needs a column for name or for organisation");
    faults.require(
        seen.containsKey("code")
            || seen.keySet().stream()
                .anyMatch(t -> t.startsWith("emails[") || t.startsWith("phones[")),
        "mapping.columns",
        "needs a column for code, email or phone, to know the customers by");
  }

  private static void checkTarget(String field, @Nullable String target, Faults faults) {
    faults.require(
        target != null && Targets.isTarget(target),
        field,
        Sentence.of(
            "'{0}' is not a target; targets are {1}", String.valueOf(target), Targets.listed()));
  }

  private void checkCharset(Faults faults) {
    try {
      // Lines are found in the bytes, so a line end must be a byte of its own.
      faults.require(
          !encoding().name().startsWith("UTF-16") && !encoding().name().startsWith("UTF-32"),
          "mapping.charset",
          "cannot be read; save the file as UTF-8");
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      faults.add("mapping.charset", "is not known; give one such as UTF-8 or GB18030");
    }
  }
}
