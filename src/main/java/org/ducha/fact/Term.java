package org.ducha.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A term that rules may use: on a class a fact, on a method without arguments a property, on other
 * methods a verb.
 *
 * <p>Whatever does not carry it cannot be said in a rule.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Term {
  /** What the texts that a property holds, or that a verb takes, are. */
  Text text() default Text.ANY;

  /** The unit of a property's quantities, where it is always the same. */
  String unit() default "";

  /** Whether a property's quantities are differences: of figures in per cent, percentage points. */
  boolean difference() default false;

  /** What a text is, where it is not a word of a closed vocabulary. */
  enum Text {
    ANY,
    /** The id of an indicator that the rules know. */
    INDICATOR,
    /** The id that an indicator is given. */
    ID,
    /** The name of a grading. */
    GRADING,
    /** A basic unit. */
    UNIT
  }
}
