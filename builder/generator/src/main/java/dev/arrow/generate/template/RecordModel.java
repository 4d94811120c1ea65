package dev.arrow.generate.template;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as a template sees it: its components by name. */
final class RecordModel implements TemplateHashModel {

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.put(component.getName(), accessor);
          }
          return accessors;
        }
      };

  private final Record record;

  RecordModel(Record record) {
    this.record = record;
  }

  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    Method accessor = ACCESSORS.get(record.getClass()).get(name);
    if (accessor == null) {
      return null;
    }
    try {
      return RecordWrapper.INSTANCE.wrap(accessor.invoke(record));
    } catch (ReflectiveOperationException e) {
      throw new TemplateModelException("component " + name, e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
