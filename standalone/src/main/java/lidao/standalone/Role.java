package lidao.standalone;

import java.util.Locale;

/** The roles of the house; each has a client of its own at the token endpoint. */
public enum Role {
  STAFF,
  SUPERVISOR,
  OPERATOR,
  INTEGRATOR;

  /** The client's id: {@code care-staff} and so on. */
  public String client() {
    return "care-" + name().toLowerCase(Locale.ROOT);
  }

  /** The setting of the console that holds the client's secret. */
  String setting() {
    return "CARE_" + name() + "_SECRET";
  }
}
