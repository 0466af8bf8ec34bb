package lidao.chassis.http;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Problems, strict request bodies and idempotent requests for every service. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
    },
    beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({ProblemAdvice.class, DataAdvice.class, FailureAdvice.class})
public class HttpAutoConfiguration {

  private static final Pattern OTHER_FORMATS = Pattern.compile("yaml|xml|cbor|smile");

  @Bean
  Problems problems(JsonMapper json) {
    return new Problems(json);
  }

  @Bean
  WebMvcConfigurer readersWording() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WordingArgument());
      }
    };
  }

  @Bean
  ApiDescription apiDescription() {
    return new ApiDescription();
  }

  @Bean
  @ConditionalOnMissingBean(ErrorController.class)
  ProblemPage problemPage() {
    return new ProblemPage();
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(
      @Value("${lidao.http.max-json-body:2MB}") DataSize limit, Problems problems) {
    var filter = new FilterRegistrationBean<>(new BodyLimit(limit, problems));
    filter.setOrder(OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 200);
    return filter;
  }

  @Bean
  FilterRegistrationBean<WholeAnswers> wholeAnswers() {
    var filter = new FilterRegistrationBean<>(new WholeAnswers());
    filter.setOrder(OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 199);
    return filter;
  }

  // Strict towards senders only: as a client of others, a service ignores what it does not know.
  @Bean
  @Order(100)
  ServerHttpMessageConvertersCustomizer strictRequests(JsonMapper json) {
    JsonMapper strict =
        json.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    // YAML, XML and the like come with libraries of others on the class path; nobody asked for
    // them.
    return builder ->
        builder
            .withJsonConverter(new JacksonJsonHttpMessageConverter(strict))
            .configureMessageConvertersList(
                converters -> converters.removeIf(HttpAutoConfiguration::speaksAnotherFormat));
  }

  private static boolean speaksAnotherFormat(HttpMessageConverter<?> converter) {
    return converter.getSupportedMediaTypes().stream()
        .anyMatch(type -> OTHER_FORMATS.matcher(type.getSubtype()).find());
  }

  // The container's own refusals, of a malformed request line for one, never reach a filter.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve(Problems problems) {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new ProblemValve(problems)));
  }

  @Bean
  @ConditionalOnBean(JdbcClient.class)
  StoredAnswers storedAnswers(JdbcClient db, JsonMapper json) {
    return new StoredAnswers(db, json);
  }

  @Bean
  @ConditionalOnBean(StoredAnswers.class)
  IdempotentRequests idempotentRequests(TransactionTemplate transaction, StoredAnswers answers) {
    return new IdempotentRequests(transaction, answers);
  }

  @Bean
  @ConditionalOnBean(StoredAnswers.class)
  ForgetKeys forgetKeys(StoredAnswers answers) {
    return new ForgetKeys(answers);
  }
}
