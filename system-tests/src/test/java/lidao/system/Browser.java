package lidao.system;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser, where this machine has one. */
final class Browser implements AutoCloseable {

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setTimeout(90_000)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Where a Chromium is on this machine; says so when none is. */
  static Optional<Path> program() {
    Optional<Path> found =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(
                name ->
                    Stream.of(System.getenv("PATH").split(":"))
                        .map(directory -> Path.of(directory, name)))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      System.out.println("browser: no Chromium on this machine, the page tests are skipped");
    }
    return found;
  }

  static Browser open() {
    return new Browser(program().orElseThrow());
  }

  /** A new visitor's page, of this width in pixels, asking for this language. */
  Page page(int width, String language) {
    Page page =
        chromium
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(width, 800)
                    .setLocale(language)
                    // What fades in has another contrast at each look.
                    .setReducedMotion(ReducedMotion.REDUCE))
            .newPage();
    page.setDefaultTimeout(90_000);
    return page;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
