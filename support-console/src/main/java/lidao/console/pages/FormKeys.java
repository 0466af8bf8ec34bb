package lidao.console.pages;

import java.util.UUID;

/** Gives every form that a page draws a key of its own. */
public final class FormKeys {

  FormKeys() {}

  /** The next form's. */
  public String next() {
    return UUID.randomUUID().toString();
  }
}
