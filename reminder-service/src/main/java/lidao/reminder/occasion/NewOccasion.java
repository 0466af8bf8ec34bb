package lidao.reminder.occasion;

import lidao.chassis.http.Faults;
import lidao.reminder.house.Given;

/** An occasion that is to be kept from now on. */
record NewOccasion(String code, OccasionData occasion) {

  NewOccasion {
    Faults faults = new Faults();
    Given.code(faults, code, "code");
    faults.require(occasion != null, "occasion", "is required");
    faults.require(
        occasion == null || occasion.whose() != Whose.PERSON,
        "occasion.whose",
        "must be HOUSEHOLD or CUSTOMER: the two birthdays are there already");
    faults.refuse();
  }
}
