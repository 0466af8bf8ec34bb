package lidao.customer.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import lidao.chassis.http.Faults;
import lidao.chassis.http.InvalidInput;
import lidao.contract.StatedDate;
import lidao.contract.customers.Origin;
import lidao.contract.customers.Relation;
import lidao.customer.claim.Claim;
import lidao.customer.claim.ClaimDraft;
import lidao.customer.claim.Field;
import lidao.customer.claim.House;
import org.jspecify.annotations.Nullable;

/** Somebody of the household whose birthday is to be kept; the customer's own needs no name. */
@Schema(
    example =
        """
        {"name": "李秀英", "relation": "SPOUSE",
         "birthday": {"calendar": "SOLAR", "year": 1980, "month": 3, "day": 8}}
        """)
record NewHonouree(
    @Nullable String name, @Nullable Relation relation, @Nullable StatedDate birthday) {

  Claim.Person checked(House house) {
    ClaimDraft draft = new ClaimDraft(Origin.REST, Claim.STAFF, house);
    if (relation == Relation.SELF && birthday != null) {
      draft.birthday(birthday);
    } else {
      draft.honouree("", name, relation, birthday);
    }
    // A claim needs a name of its own; this one is about a customer who has one.
    Faults faults = draft.faults();
    if (faults.any()) {
      throw new InvalidInput(
          faults.found().stream()
              .map(
                  f ->
                      new lidao.chassis.http.FieldError(
                          f.field().replaceFirst("^\\.", ""), f.sentence()))
              .toList());
    }
    return draft.text(Field.NAME, "any").checked().honourees().get(0);
  }
}
