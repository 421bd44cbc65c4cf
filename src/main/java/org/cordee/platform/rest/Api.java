package org.cordee.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The API under {@code /api}. Its description is ours ({@link OpenApiResource}), not the one that Jersey would make.
 */
@ApplicationPath("/api")
public class Api extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
