package org.cordee.platform.rest;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Makes every POST of the API honour {@code Idempotency-Key}, so that no resource can forget it. */
public class IdempotentPostExtension implements Extension {

    <T> void posts(@Observes @WithAnnotations(Path.class) ProcessAnnotatedType<T> resource) {
        Class<T> type = resource.getAnnotatedType().getJavaClass();
        if (type.isAnnotationPresent(Path.class) && !type.isAnnotationPresent(ResponseNotStored.class)) {
            resource.configureAnnotatedType()
                    .filterMethods(method -> method.isAnnotationPresent(POST.class))
                    .forEach(method -> method.add(new Idempotent.Literal()));
        }
    }
}
