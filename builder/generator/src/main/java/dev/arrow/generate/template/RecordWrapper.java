package dev.arrow.generate.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows templates strings, integers, booleans, lists and records, and nothing else: no method can
 * be called from a template. Does without the bean introspection of the ordinary wrapper, which
 * costs more than all our templates.
 */
final class RecordWrapper implements ObjectWrapper {

  static final RecordWrapper INSTANCE = new RecordWrapper();

  private RecordWrapper() {}

  @Override
  public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Record record) {
      return new RecordModel(record);
    }
    if (value instanceof List<?> list) {
      return new Sequence(list);
    }
    if (value instanceof Integer number) {
      return new SimpleNumber(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    throw new TemplateModelException("a template cannot print " + value);
  }

  private record Sequence(List<?> list) implements TemplateSequenceModel {
    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      return INSTANCE.wrap(list.get(index));
    }

    @Override
    public int size() {
      return list.size();
    }
  }
}
