package org.cordee.platform.rest;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This method honours {@code Idempotency-Key}. Not to be written by hand: {@link IdempotentPostExtension} puts it on
 * every POST.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /** For the extension. */
    final class Literal extends AnnotationLiteral<Idempotent> implements Idempotent {
        private static final long serialVersionUID = 1L;
    }
}
