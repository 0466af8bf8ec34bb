package lidao.chassis.security;

import java.util.List;

/** The roles of the house, as they stand in a token, and the expressions that ask for them. */
public final class Roles {

  /** Serves customers. */
  public static final String STAFF = "staff";

  /** Leads staff, and may do all that staff may. */
  public static final String SUPERVISOR = "supervisor";

  /** Keeps the system running. */
  public static final String OPERATOR = "operator";

  /** Another system that reports to us. */
  public static final String INTEGRATOR = "integrator";

  static final String IS_STAFF = "hasAnyRole('STAFF', 'SUPERVISOR')";
  static final String IS_SUPERVISOR = "hasRole('SUPERVISOR')";
  static final String IS_OPERATOR = "hasRole('OPERATOR')";
  static final String IS_INTEGRATOR = "hasRole('INTEGRATOR')";
  static final String IS_STAFF_OR_INTEGRATOR = "hasAnyRole('STAFF', 'SUPERVISOR', 'INTEGRATOR')";
  static final String IS_STAFF_OR_OPERATOR = "hasAnyRole('STAFF', 'SUPERVISOR', 'OPERATOR')";
  static final String IS_SUPERVISOR_OR_OPERATOR = "hasAnyRole('SUPERVISOR', 'OPERATOR')";

  /** All roles, the most trusted with people first. */
  public static final List<String> ALL = List.of(SUPERVISOR, STAFF, OPERATOR, INTEGRATOR);

  private Roles() {}
}
