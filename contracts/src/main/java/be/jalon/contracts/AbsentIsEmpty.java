package be.jalon.contracts;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list or set that an older or terser writer left out is read as empty, so that adding one to a record breaks no reader. Writers always write it.
 */
@Documented
@JacksonAnnotationsInside
@JsonSetter(nulls = Nulls.AS_EMPTY)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface AbsentIsEmpty {
}
