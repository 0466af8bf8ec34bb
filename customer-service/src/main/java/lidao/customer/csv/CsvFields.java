package lidao.customer.csv;

import java.util.ArrayList;
import java.util.List;
import lidao.chassis.http.Sentence;

/**
 * Takes one record of RFC 4180 apart, strictly: a quote that stands astray is told, not guessed at.
 */
sealed interface CsvFields {

  /** A record that is in order. */
  record Whole(List<String> fields) implements CsvFields {}

  /** A quote was opened and not closed in the text given. */
  record Open(int field) implements CsvFields {}

  /** Nothing that follows can mend it. */
  record Broken(int field, Sentence reason) implements CsvFields {}

  /** The fields of a text. */
  static CsvFields of(String text, char delimiter) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (true) {
      int start = at;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      int end;
      if (start < text.length() && text.charAt(start) == '"') {
        StringBuilder field = new StringBuilder();
        end = quoted(text, start + 1, field);
        if (end < 0) {
          return new Open(fields.size());
        }
        while (end < text.length() && text.charAt(end) == ' ') {
          end++;
        }
        if (end < text.length() && text.charAt(end) != delimiter) {
          return new Broken(
              fields.size(),
              Sentence.of("has text behind its closing quote; double a quote inside of quotes"));
        }
        fields.add(field.toString());
      } else {
        int next = text.indexOf(delimiter, at);
        end = next < 0 ? text.length() : next;
        if (text.substring(at, end).indexOf('"') >= 0) {
          return new Broken(
              fields.size(),
              Sentence.of(
                  "has a stray quote; put the whole field in quotes and double the quote inside"));
        }
        fields.add(text.substring(at, end));
      }
      if (end == text.length()) {
        return new Whole(fields);
      }
      at = end + 1;
    }
  }

  /** Reads up to the closing quote and answers the place behind it; -1 if there is none. */
  private static int quoted(String text, int from, StringBuilder into) {
    int at = from;
    while (at < text.length()) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        return -1;
      }
      into.append(text, at, quote);
      if (quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
        into.append('"');
        at = quote + 2;
      } else {
        return quote + 1;
      }
    }
    return -1;
  }
}
