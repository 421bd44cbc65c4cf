package org.cordee.platform.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import org.cordee.platform.idempotency.Idempotency;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * A POST of the API with an {@code Idempotency-Key} has one effect: sent again, it is answered with the same status,
 * location and body. The key belongs to the person and the address, so two people may use the same one. The whole
 * method is one transaction with its key; one that fails leaves no trace and may be sent again. The same key with
 * another body is a mistake of the client: 422.
 */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class IdempotentPostInterceptor {

    static final String KEY = "Idempotency-Key";

    @Inject
    private Idempotency idempotency;

    @Inject
    private Secret secret;

    @Inject
    private CurrentPerson current;

    @Inject
    private HttpServletRequest request;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = request.getHeader(KEY);
        PersonId person = current.id().orElse(null);
        if (key == null || key.isBlank() || person == null) {
            return call.proceed();
        }
        Object[] fresh = new Object[1];
        boolean[] worked = {false};
        String content = secret.sign("content", content(call));
        String whole = "api:" + person + ":" + secret.sign("key", request.getRequestURI() + "\n" + key);
        String kept = idempotency.run(whole, person, () -> {
            fresh[0] = unchecked(call::proceed);
            worked[0] = true;
            return StoredResponse.of(fresh[0], content).text();
        });
        if (worked[0]) {
            return fresh[0];
        }
        StoredResponse answer = StoredResponse.read(kept);
        if (!answer.content().equals(content)) {
            throw new Invalid(KEY, "platform.once.other-content");
        }
        Method method = call.getMethod();
        return answer.as(method.getGenericReturnType());
    }

    /** What was sent, as far as it is data. */
    private static String content(InvocationContext call) {
        StringBuilder content = new StringBuilder();
        for (Object parameter : call.getParameters()) {
            if (parameter instanceof Record
                    || parameter instanceof CharSequence
                    || parameter instanceof Number
                    || parameter instanceof JsonValue) {
                content.append(parameter).append('\n');
            }
        }
        return content.toString();
    }

    /** Refusals leave as they are; a refusing response undoes the transaction like an exception. */
    private static Object unchecked(Callable<Object> call) {
        try {
            Object result = call.call();
            if (result instanceof Response response
                    && response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode()) {
                throw new WebApplicationException(response);
            }
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
