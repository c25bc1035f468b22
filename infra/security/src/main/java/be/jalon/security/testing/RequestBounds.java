package be.jalon.security.testing;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether everything that a service takes has an end: each list and each text of each request has a bound that somebody checks. Looks where the bound stands as
 * well: a constraint that no validator reaches is none.
 */
public final class RequestBounds {

  private static final String FAR_TOO_LONG = "x".repeat(10_000);

  private final List<String> gaps = new ArrayList<>();
  private final Set<Class<?>> seen = new HashSet<>();

  private RequestBounds() {
  }

  /** @return every place in a body that a controller of that package takes where a caller may write without end; none is as it should be */
  public static List<String> gaps(String ofPackage) {
    var bounds = new RequestBounds();
    var bodies = controllers(ofPackage).flatMap(controller -> Arrays.stream(controller.getDeclaredMethods())).map(Method::getParameters).flatMap(Arrays::stream)
        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class)).toList();
    if (bodies.isEmpty()) {
      throw new IllegalArgumentException("no controller in " + ofPackage + " takes a body");
    }
    bodies.forEach(bounds::body);
    return List.copyOf(bounds.gaps);
  }

  /** The same for a single type of request. */
  public static List<String> gaps(Class<?> request) {
    var bounds = new RequestBounds();
    bounds.record(request);
    return List.copyOf(bounds.gaps);
  }

  private static Stream<Class<?>> controllers(String ofPackage) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    return scanner.findCandidateComponents(ofPackage).stream().map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
  }

  private void body(Parameter parameter) {
    if (!parameter.isAnnotationPresent(Valid.class)) {
      gaps.add(parameter.getType().getSimpleName() + " is taken by " + parameter.getDeclaringExecutable().getName() + " without @Valid");
    }
    record(parameter.getType());
  }

  private void record(Class<?> type) {
    if (seen.add(type)) {
      for (var component : type.getRecordComponents()) {
        component(type, component);
      }
    }
  }

  private void component(Class<?> type, RecordComponent component) {
    var where = type.getSimpleName() + "." + component.getName();
    var field = field(type, component);
    var misplaced = Arrays.stream(component.getAnnotatedType().getAnnotations())
        .filter(annotation -> isConstraint(annotation) && !field.isAnnotationPresent(annotation.annotationType())).toList();
    misplaced.forEach(annotation -> gaps.add(where + ": nobody checks @" + annotation.annotationType().getSimpleName() + ", which belongs to the type's name alone"));
    value(component.getAnnotatedType(), field, where);
  }

  private void value(AnnotatedType type, AnnotatedElement constraints, String where) {
    var raw = raw(type.getType());
    if (Collection.class.isAssignableFrom(raw)) {
      list(((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0], constraints, where);
    } else if (Map.class.isAssignableFrom(raw)) {
      var arguments = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments();
      list(arguments[0], constraints, where + " key");
      value(arguments[1], arguments[1], where + "{}");
    } else if (CharSequence.class.isAssignableFrom(raw)) {
      text(constraints, where);
    } else if (raw == BigDecimal.class) {
      number(constraints, where);
    } else if (raw.isRecord()) {
      nested(raw, constraints, where);
    } else if (raw == Object.class || raw.isArray() || raw.getPackageName().startsWith("tools.jackson")) {
      gaps.add(where + ": may hold anything");
    }
  }

  /** There are only so many constants to be in a set, and the body's limit keeps repetitions short. */
  private void list(AnnotatedType element, AnnotatedElement constraints, String where) {
    var codes = raw(element.getType()).isEnum();
    if (!codes && !hasSize(constraints)) {
      gaps.add(where + ": a list without @Size(max)");
    }
    value(element, element, where + "[]");
  }

  private void text(AnnotatedElement constraints, String where) {
    var pattern = constraints.getAnnotation(Pattern.class);
    if (!hasSize(constraints) && (pattern == null || hasNoEnd(pattern.regexp()))) {
      gaps.add(where + ": a text without @Size(max)");
    }
  }

  /** A number of a few characters may stand for a billion digits once it is written out. */
  private void number(AnnotatedElement constraints, String where) {
    if (!constraints.isAnnotationPresent(Digits.class) && !constraints.isAnnotationPresent(DecimalMax.class)) {
      gaps.add(where + ": a decimal number without @Digits");
    }
  }

  private void nested(Class<?> type, AnnotatedElement constraints, String where) {
    if (isValue(type)) {
      if (takesAnything(type)) {
        gaps.add(where + ": " + type.getSimpleName() + " takes a text without end");
      }
      return;
    }
    if (!constraints.isAnnotationPresent(Valid.class)) {
      gaps.add(where + ": nobody looks into it without @Valid");
    }
    record(type);
  }

  private static boolean isValue(Class<?> type) {
    return type.getRecordComponents().length == 1 && type.getRecordComponents()[0].getType() == String.class && type.getPackageName().startsWith("be.jalon.contracts");
  }

  private static boolean takesAnything(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(String.class);
      constructor.setAccessible(true);
      constructor.newInstance(FAR_TOO_LONG);
      return true;
    } catch (ReflectiveOperationException _) {
      return false;
    }
  }

  private static boolean hasSize(AnnotatedElement constraints) {
    var size = constraints.getAnnotation(Size.class);
    return size != null && size.max() < Integer.MAX_VALUE;
  }

  private static boolean hasNoEnd(String pattern) {
    var outsideOfClasses = pattern.replaceAll("\\[[^]]*]", "x");
    return outsideOfClasses.contains("*") || outsideOfClasses.contains("+") || outsideOfClasses.contains(",}");
  }

  private static boolean isConstraint(Annotation annotation) {
    return annotation.annotationType().isAnnotationPresent(Constraint.class) || annotation.annotationType() == Valid.class;
  }

  private static AnnotatedElement field(Class<?> type, RecordComponent component) {
    try {
      return type.getDeclaredField(component.getName());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> known -> known;
      case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
      default -> Object.class;
    };
  }
}
