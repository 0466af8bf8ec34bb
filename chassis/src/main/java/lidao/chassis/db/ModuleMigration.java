package lidao.chassis.db;

/** A library module's own tables: its migrations lie in {@code classpath:db/<name>}. */
public record ModuleMigration(String name) {

  public ModuleMigration {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("A module's name is lower case: " + name);
    }
  }

  String location() {
    return "classpath:db/" + name;
  }

  String history() {
    return "flyway_" + name;
  }
}
