package lidao.chassis;

import lidao.chassis.security.AnySignedIn;
import lidao.chassis.security.Anybody;
import lidao.chassis.security.Caller;
import lidao.chassis.security.IntegratorOnly;
import lidao.chassis.security.OperatorOnly;
import lidao.chassis.security.StaffOnly;
import lidao.chassis.security.StaffOrIntegrator;
import lidao.chassis.security.StaffOrOperator;
import lidao.chassis.security.SupervisorOnly;
import lidao.chassis.security.SupervisorOrOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A door for every role annotation. */
@RestController
@RequestMapping("/api/guests")
class Doors {

  @GetMapping("/door")
  @Anybody
  String door() {
    return "open";
  }

  @GetMapping("/me")
  @AnySignedIn
  Caller me(Caller caller) {
    return caller;
  }

  @GetMapping("/staff")
  @StaffOnly
  String staff() {
    return "staff";
  }

  @GetMapping("/supervisor")
  @SupervisorOnly
  String supervisor() {
    return "supervisor";
  }

  @GetMapping("/operator")
  @OperatorOnly
  String operator() {
    return "operator";
  }

  @GetMapping("/integrator")
  @IntegratorOnly
  String integrator() {
    return "integrator";
  }

  @GetMapping("/staff-or-integrator")
  @StaffOrIntegrator
  String staffOrIntegrator() {
    return "either";
  }

  @GetMapping("/staff-or-operator")
  @StaffOrOperator
  String staffOrOperator() {
    return "either";
  }

  @GetMapping("/supervisor-or-operator")
  @SupervisorOrOperator
  String supervisorOrOperator() {
    return "either";
  }
}
