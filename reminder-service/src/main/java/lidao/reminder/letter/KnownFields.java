package lidao.reminder.letter;

import com.samskivert.mustache.Mustache;
import java.util.Set;
import java.util.TreeSet;

/** Walks a template and refuses the first field that nobody will fill in. */
record KnownFields(String where, Set<String> fields) implements Mustache.Visitor {

  @Override
  public void visitText(String text) {
    // Says what it says.
  }

  @Override
  public void visitVariable(String name) {
    check(name);
  }

  @Override
  public boolean visitInclude(String name) {
    throw new IllegalStateException(
        "%s: {{>%s}} includes another file; write its text here".formatted(where, name));
  }

  @Override
  public boolean visitSection(String name) {
    check(name);
    return true;
  }

  @Override
  public boolean visitInvertedSection(String name) {
    check(name);
    return true;
  }

  private void check(String name) {
    if (!fields.contains(name)) {
      throw new IllegalStateException(
          "%s: there is no field {{%s}}; the fields are %s"
              .formatted(where, name, String.join(", ", new TreeSet<>(fields))));
    }
  }
}
