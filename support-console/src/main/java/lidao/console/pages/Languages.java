package lidao.console.pages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
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

  static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
  static final Locale ENGLISH = Locale.ENGLISH;

  /** The language that a page is written in for this reader. */
  static Locale of(Locale locale) {
    return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
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
    resolver.setDefaultLocaleFunction(
        request -> {
          String preferred = request.getHeader("Accept-Language");
          if (preferred == null || preferred.isBlank()) {
            return ENGLISH;
          }
          try {
            Locale found =
                Locale.lookup(
                    Locale.LanguageRange.parse(preferred),
                    List.of(CHINESE, Locale.CHINESE, ENGLISH));
            return found == null ? ENGLISH : found;
          } catch (IllegalArgumentException e) {
            return ENGLISH;
          }
        });
    return resolver;
  }
}
