package lidao.console.pages;

import java.time.Duration;
import java.util.Locale;
import lidao.chassis.http.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The language of an answer: chosen before ({@code lang} cookie), else what the browser prefers.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

  /** The language that a page is written in for this reader. */
  static Locale of(Locale locale) {
    return Wording.of(locale).locale();
  }

  /** {@code ?lang=en} on any page chooses, and is remembered. */
  @Bean
  WebMvcConfigurer languageSwitch() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change).excludePathPatterns("/api/**");
      }
    };
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    resolver.setDefaultLocaleFunction(request -> Wording.askedBy(request).locale());
    return resolver;
  }
}
