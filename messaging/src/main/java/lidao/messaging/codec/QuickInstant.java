package lidao.messaging.codec;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/** Reads instants: the plain form quickly, every other as Jackson does. */
final class QuickInstant extends StdScalarDeserializer<Instant> {

  QuickInstant() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      Instant plain = Rfc3339.plain(parser.getString());
      if (plain != null) {
        return plain;
      }
    }
    return InstantDeserializer.INSTANT.deserialize(parser, context);
  }
}
