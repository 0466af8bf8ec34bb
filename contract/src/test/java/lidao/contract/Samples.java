package lidao.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample events under {@code src/test/resources}: one folder an event, one file a sample. */
record Samples(Path folder) {

  static final Path RESOURCES = Path.of("src/test/resources");

  /** One sample: which event it is of, what its file is called, what it says. */
  record Sample(String event, String name, String json) {

    /**
     * For an invalid sample: the field that is wrong. Its file is called {@code
     * <field>--<what-is-wrong>.json}.
     */
    String field() {
      return name.split("--")[0];
    }

    @Override
    public String toString() {
      return event + "/" + name;
    }
  }

  static Samples valid() {
    return new Samples(RESOURCES.resolve("samples/valid"));
  }

  static Samples invalid() {
    return new Samples(RESOURCES.resolve("samples/invalid"));
  }

  Stream<Sample> stream() {
    return files().stream()
        .map(
            file -> {
              String name = file.getFileName().toString();
              return new Sample(
                  file.getParent().getFileName().toString(),
                  name.substring(0, name.length() - ".json".length()),
                  read(file));
            });
  }

  Set<String> events() {
    return stream().map(Sample::event).collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
