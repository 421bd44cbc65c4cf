package org.cordee.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.cordee.platform.errors.ProblemJson;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/**
 * The API under {@code /api}, with what its description ({@link OpenApiResource}) says once for all operations. Jersey
 * makes no description of its own.
 */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Cordee",
                        version = "1",
                        description = "Programmes, mentoring, learning sets and appointments of people who lead in "
                                + "health and social care. Moments are ISO 8601 instants with Z, days are ISO dates. "
                                + "A property without a value is absent. A POST may carry Idempotency-Key: sent again "
                                + "with the same key, it has one effect and gets the same answer.",
                        license = @License(name = "Apache-2.0")),
        servers = @Server(url = "/api"),
        security = @SecurityRequirement(name = "token"),
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "token",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        description = "A token from POST /tokens"),
                        parameters =
                                @Parameter(
                                        name = IdempotentPostInterceptor.KEY,
                                        in = ParameterIn.HEADER,
                                        description = "Remembered for seven days; with another body it is a 422",
                                        schema = @Schema(type = SchemaType.STRING, maxLength = 100)),
                        responses =
                                @APIResponse(
                                        name = "problem",
                                        description = "400: can't be read. 401: no token or a wrong one. "
                                                + "404: absent or not yours. "
                                                + "409: a race lost, an old version or a state that doesn't allow it. "
                                                + "413: too large. 422: a value or rule refused. "
                                                + "429: too many tries (Retry-After). 503: busy (Retry-After). "
                                                + "500: with incident.",
                                        content =
                                                @Content(
                                                        mediaType = ProblemJson.TYPE,
                                                        schema = @Schema(implementation = ProblemSchema.class)))))
public class Api extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
