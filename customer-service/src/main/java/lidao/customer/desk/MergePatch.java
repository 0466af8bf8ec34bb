package lidao.customer.desk;

import java.util.Map;
import lidao.chassis.http.InvalidInput;
import lidao.chassis.http.UnreadableJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patches, RFC 7396. */
@Component
class MergePatch {

  private final JsonMapper strict;

  MergePatch(JsonMapper json) {
    strict =
        json.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();
  }

  /** The details as they are once the patch is applied. */
  CustomerDetails apply(JsonNode patch, CustomerDetails details) {
    if (!(patch instanceof ObjectNode)) {
      throw InvalidInput.field("", "the patch must be a JSON object");
    }
    ObjectNode tree = strict.valueToTree(details);
    merge(tree, patch);
    try {
      return strict.treeToValue(tree, CustomerDetails.class);
    } catch (JacksonException e) {
      throw UnreadableJson.reason(e);
    }
  }

  private static void merge(ObjectNode target, JsonNode patch) {
    for (Map.Entry<String, JsonNode> part : patch.properties()) {
      JsonNode value = part.getValue();
      if (value.isNull()) {
        target.remove(part.getKey());
      } else if (value.isObject() && !part.getKey().equals("birthday")) {
        ObjectNode below =
            target.get(part.getKey()) instanceof ObjectNode held
                ? held
                : target.putObject(part.getKey());
        merge(below, value);
      } else {
        // A birthday is one value: half of an old one under a new one would be a third.
        target.set(part.getKey(), value);
      }
    }
  }
}
