package lidao.messaging.codec;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Reads texts, and refuses by field's name what no table could keep. */
final class KeptText extends StringDeserializer {

  static final String REFUSAL = "holds the character U+0000";

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    String text = super.deserialize(parser, context);
    if (text != null && text.indexOf('\0') >= 0) {
      throw context.weirdStringException(text, String.class, REFUSAL);
    }
    return text;
  }
}
