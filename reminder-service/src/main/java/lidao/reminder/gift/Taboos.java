package lidao.reminder.gift;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.Sentence;
import org.springframework.stereotype.Component;

/**
 * What gifts say that nobody means: a clock given in China wishes its owner dead. Whoever chooses
 * one is warned, and may know better.
 */
@Component
class Taboos {

  private static final String FILE = "/reminder-service/gift-taboos.csv";

  private final SortedMap<String, List<Gift.Taboo>> ofKinds = new TreeMap<>();

  Taboos() {
    try (InputStream file = Taboos.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      for (NamedCsvRecord row :
          CsvReader.builder()
              .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        List<Gift.Taboo> taboos =
            ofKinds.computeIfAbsent(row.getField("kind"), kind -> new ArrayList<>());
        // A kind without words offends nobody; it stands there to be known.
        if (!row.getField("zh").isBlank()) {
          taboos.add(
              new Gift.Taboo(
                  words(row.getField("regions")),
                  words(row.getField("occasions")),
                  row.getField("zh"),
                  row.getField("zhTw"),
                  row.getField("en")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What somebody in this country may read into the gift, in the reader's language. */
  List<String> of(Gift gift, String country, String occasion, Locale reader) {
    Set<String> kinds = gift.kinds() == null ? Set.of() : gift.kinds();
    List<Gift.Taboo> own = gift.taboos() == null ? List.of() : gift.taboos();
    return Stream.concat(
            own.stream(), kinds.stream().flatMap(k -> ofKinds.getOrDefault(k, List.of()).stream()))
        .filter(taboo -> taboo.holds(country, occasion))
        .map(taboo -> taboo.in(reader))
        .distinct()
        .toList();
  }

  /**
   * A kind that is misspelt would never warn anybody.
   *
   * @throws InvalidInput naming the field, the kind and those there are
   */
  void requireKnown(Gift gift, String field) {
    Set<String> kinds = gift.kinds() == null ? Set.of() : gift.kinds();
    for (String kind : kinds) {
      if (!ofKinds.containsKey(kind)) {
        throw InvalidInput.field(
            field,
            Sentence.of(
                "{0} is no kind whose taboos are known; the kinds are {1}; write others under taboos",
                kind, String.join(", ", ofKinds.keySet())));
      }
    }
  }

  private static Set<String> words(String cell) {
    return cell.isBlank() ? Set.of() : Set.of(cell.split(" "));
  }
}
