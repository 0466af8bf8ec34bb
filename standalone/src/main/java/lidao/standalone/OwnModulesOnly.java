package lidao.standalone;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps out of a context what is on the shared class path for another service's sake: the issuer,
 * pages, mail, copies of profiles. A context that names nothing gets all.
 */
class OwnModulesOnly implements AutoConfigurationImportFilter, EnvironmentAware {

  static final String PROPERTY = "lidao.standalone.keep-out";

  private List<String> foreign = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    foreign = Arrays.asList(environment.getProperty(PROPERTY, String[].class, new String[0]));
  }

  @Override
  public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
    boolean[] kept = new boolean[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      String candidate = candidates[i];
      kept[i] = candidate == null || foreign.stream().noneMatch(candidate::startsWith);
    }
    return kept;
  }
}
