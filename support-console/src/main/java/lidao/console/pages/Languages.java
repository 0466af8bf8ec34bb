package lidao.console.pages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language of an answer: chosen before ({@code lang} cookie), else what the browser prefers.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

  static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
  static final Locale ENGLISH = Locale.ENGLISH;

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
