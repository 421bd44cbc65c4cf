package org.cordee.accounts.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cordee.accounts.boundary.PasswordSignIn;
import org.cordee.accounts.boundary.SignInCache;
import org.cordee.accounts.boundary.SignIns;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.rest.ResponseNotStored;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.person.CurrentPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/**
 * Tokens for the API: rows of the same table as the sign-ins of browsers, seen and ended by their owner in the same
 * place.
 */
@Path("tokens")
@RequestScoped
@ResponseNotStored
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private PasswordSignIn passwordSignIn;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInCache signInCache;

    @Inject
    private CurrentPerson current;

    @Inject
    private Messages messages;

    @Context
    private HttpServletRequest request;

    @POST
    @Operation(
            summary = "Creates a token for the API",
            description =
                    "401 if the email address, password or code is wrong; 429 with Retry-After after too many tries.")
    @APIResponseSchema(value = Token.class, responseCode = "201", responseDescription = "The token; it lasts 24 hours")
    @SecurityRequirements
    public Response make(Credentials credentials) {
        Credentials given = credentials == null ? new Credentials(null, null, null) : credentials;
        new Validation()
                .required("email", given.email)
                .required("password", given.password)
                .done();
        PasswordSignIn.Result result = passwordSignIn.signIn(new PasswordSignIn.Attempt(
                given.email,
                given.password,
                SignInKind.API,
                false,
                request.getHeader(HttpHeaders.USER_AGENT),
                request.getRemoteAddr(),
                null,
                given.code));
        if (result instanceof PasswordSignIn.Succeeded succeeded) {
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .entity(new Token(
                            succeeded.opened().secret(), succeeded.opened().expires()))
                    .build();
        }
        if (result instanceof PasswordSignIn.TooSoon soon) {
            return problem(TOO_MANY_REQUESTS, messages.say("accounts.sign-in.too-soon", soon.seconds()))
                    .header(HttpHeaders.RETRY_AFTER, soon.seconds())
                    .build();
        }
        return problem(UNAUTHORIZED, messages.say(why(result)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static String why(PasswordSignIn.Result result) {
        return switch (result) {
            case PasswordSignIn.Closed closed -> "accounts.sign-in.closed";
            case PasswordSignIn.CodeNeeded needed -> "accounts.tokens.code-needed";
            case PasswordSignIn.CodeWrong wrong -> "accounts.sign-in-code.wrong";
            case PasswordSignIn.SetupNeeded setup -> "accounts.tokens.setup-needed";
            default -> "accounts.sign-in.wrong";
        };
    }

    @DELETE
    @Operation(summary = "Ends the token of this request")
    public void end(@Context HttpHeaders headers) {
        String header = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        signIns.end(header.substring(header.indexOf(' ') + 1).strip());
        signInCache.forget(current.required());
    }

    private static Response.ResponseBuilder problem(int status, String title) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        return Response.status(status).type("application/problem+json").entity(body);
    }

    /** What the client sends. */
    @Schema(
            name = "Credentials",
            requiredProperties = {"email", "password"})
    public record Credentials(
            String email,
            String password,

            @Schema(
                    description =
                            "For accounts with two-step sign-in: six digits of the second factor, or a recovery code")
            String code) {}

    /** What it gets. */
    @Schema(
            name = "Token",
            requiredProperties = {"token", "expires"})
    public record Token(String token, Instant expires) {}
}
