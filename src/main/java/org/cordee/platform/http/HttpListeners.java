package org.cordee.platform.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;

/**
 * The filter chains of the server's HTTP listeners. Payara has no setting for this, so its services are asked by their
 * public methods, by name: its kernel is not published as a library.
 */
final class HttpListeners {

    private HttpListeners() {}

    /**
     * @throws IllegalStateException when this server is built in another way: Cordee must not start without its limits
     */
    static List<FilterChain> chains() {
        try {
            Class<?> globals = Class.forName("org.glassfish.internal.api.Globals");
            Object services = globals.getMethod("getDefaultHabitat").invoke(null);
            Object config = service(services, "org.glassfish.grizzly.config.dom.NetworkConfig");
            Object grizzly = service(services, "com.sun.enterprise.v3.services.impl.GrizzlyService");
            Object listeners = call(config, "getNetworkListeners");
            List<FilterChain> chains = new ArrayList<>();
            for (Object listener : (List<?>) call(listeners, "getNetworkListener")) {
                Object proxy = method(grizzly, "lookupNetworkProxy", 1).invoke(grizzly, listener);
                Object one = proxy == null ? null : call(proxy, "getUnderlyingListener");
                if (one != null
                        && call(one, "getTransport") instanceof Transport transport
                        && transport.getProcessor() instanceof FilterChain chain) {
                    chains.add(chain);
                }
            }
            if (chains.isEmpty()) {
                throw new IllegalStateException("Payara's HTTP listeners cannot be found");
            }
            return chains;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Payara's HTTP listeners cannot be found", e);
        }
    }

    private static Object service(Object services, String type) throws ReflectiveOperationException {
        Method get = Class.forName("org.glassfish.hk2.api.ServiceLocator")
                .getMethod("getService", Class.class, Annotation[].class);
        return get.invoke(services, Class.forName(type), new Annotation[0]);
    }

    private static Object call(Object target, String name) throws ReflectiveOperationException {
        return method(target, name, 0).invoke(target);
    }

    private static Method method(Object target, String name, int parameters) throws NoSuchMethodException {
        for (Method method : target.getClass().getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == parameters && !method.isBridge()) {
                return method;
            }
        }
        throw new NoSuchMethodException(target.getClass().getName() + "." + name);
    }
}
