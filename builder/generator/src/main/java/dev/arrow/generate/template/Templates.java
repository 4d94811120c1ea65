package dev.arrow.generate.template;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The templates of one folder. The same model gives the same text on any machine: numbers and
 * locale are fixed, nothing is escaped, and a name that the model lacks is a fault of ours.
 */
public final class Templates {

  private static final String LOGGER = "org.freemarker.loggerLibrary";

  private final Configuration configuration;

  /**
   * @param folder folder of the templates, a real one
   */
  public Templates(Path folder) {
    if (System.getProperty(LOGGER) == null) {
      System.setProperty(LOGGER, "none");
    }
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setObjectWrapper(RecordWrapper.INSTANCE);
    configuration.setNumberFormat("computer");
    configuration.setLocale(Locale.ROOT);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocalizedLookup(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    try {
      configuration.setDirectoryForTemplateLoading(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text that a template makes of a model.
   *
   * @param name file below the folder, for example {@code makefile/Makefile.ftl}
   * @param model a record; its components are the names the template knows
   */
  public String render(String name, Record model) {
    StringWriter text = new StringWriter();
    try {
      configuration.getTemplate(name).process(model, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("template " + name + ": " + e.getMessage(), e);
    }
    return text.toString();
  }
}
