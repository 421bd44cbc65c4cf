package org.cordee.platform.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.cordee.platform.config.Settings;
import org.cordee.platform.database.Sql;
import org.cordee.platform.secret.Secret;

/**
 * Links in mails that let their reader act without signing in: signed, expiring, for one purpose. GET shows a page, its
 * button acts. That a link acts once is ensured by the state it acts on (an offer that was answered cannot be answered
 * again), or by {@link #burn} where there is no such state.
 */
@ApplicationScoped
@Transactional
public class ActionLinks {

    private static final int NONCE = 8;

    @Inject
    private Secret secret;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** For the container. */
    public ActionLinks() {}

    ActionLinks(Secret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * @param purpose kebab-case; also the name of the page: {@code webapp/links/<purpose>.xhtml}
     * @param subject what the link is about, such as an id; whoever holds the link can read it
     * @param until the last moment it works, to the second
     * @return absolute address {@code <base>/links/<purpose>?t=…}; two links for the same differ
     */
    public String make(String purpose, String subject, Instant until) {
        if (!purpose.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException(purpose);
        }
        String content = until.getEpochSecond() + "." + Secret.random().substring(0, NONCE) + "." + subject;
        String packed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        String token = packed + "." + secret.sign(use(purpose), packed);
        return Settings.here().baseUrl() + "/links/" + purpose + "?t=" + token;
    }

    /** The subject of a token, or empty when it is wrong, too old or for another purpose. */
    public Optional<String> read(String purpose, String token) {
        return opened(purpose, token).map(Content::subject);
    }

    /**
     * Uses the token up, in the caller's transaction.
     *
     * @return true the first time; false when it was burnt before, or {@link #read} refuses it
     */
    public boolean burn(String purpose, String token) {
        return opened(purpose, token)
                .map(content -> sql.insert(
                        "insert into used_link (token, purpose, expires_at) values (?, ?, ?)",
                        token.substring(token.indexOf('.') + 1),
                        purpose,
                        content.until()))
                .orElse(false);
    }

    private Optional<Content> opened(String purpose, String token) {
        int dot = token == null ? -1 : token.indexOf('.');
        if (dot < 0 || !secret.signed(use(purpose), token.substring(0, dot), token.substring(dot + 1))) {
            return Optional.empty();
        }
        // what carries our signature has our form
        String[] parts = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8)
                .split("\\.", 3);
        Instant until = Instant.ofEpochSecond(Long.parseLong(parts[0]));
        return clock.instant().isAfter(until) ? Optional.empty() : Optional.of(new Content(parts[2], until));
    }

    private static String use(String purpose) {
        return "link:" + purpose;
    }

    private record Content(String subject, Instant until) {}
}
