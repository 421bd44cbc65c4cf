package org.cordee.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/**
 * One browser that is signed in, or one token of the API. The secret itself is with its holder; here stands its
 * SHA-256.
 */
@Entity
@Table(name = "sign_in")
public class SignIn extends AggregateRoot {

    /** A browser that was not asked to keep its person signed in, and a token of the API. */
    public static final Duration A_DAY_AT_WORK = Duration.ofHours(12);

    public static final Duration KEPT = Duration.ofDays(30);
    public static final Duration TOKEN = Duration.ofHours(24);

    /** How long somebody has to type the code of their second factor after the password. */
    public static final Duration FOR_THE_CODE = Duration.ofMinutes(15);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final int LONGEST_AGENT = 200;

    @Column(name = "person_id", nullable = false)
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SignInKind kind;

    @Column(name = "secret_hash", nullable = false)
    private String secretHash;

    @Column(name = "created_at", nullable = false)
    private Instant made;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeen;

    @Column(name = "expires_at", nullable = false)
    private Instant expires;

    @Column(name = "user_agent")
    private String agent;

    @Column(name = "awaits_code", nullable = false)
    private boolean awaitsCode;

    protected SignIn() {}

    /** @param agent what the browser or program calls itself; cut at 200 characters; may be null */
    public SignIn(PersonId person, SignInKind kind, String secretHash, Instant made, Duration lasts, String agent) {
        this.person = person;
        this.kind = kind;
        this.secretHash = secretHash;
        this.made = made;
        this.lastSeen = made;
        this.expires = made.plus(lasts);
        this.agent = agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }

    /** The code of the second factor has to be typed before this is worth anything. */
    public void awaitCode() {
        awaitsCode = true;
        expires = made.plus(FOR_THE_CODE);
    }

    public boolean awaitsCode() {
        return awaitsCode;
    }

    /** Returns whether it is time to note that it is in use, every few minutes at most. */
    public boolean notedLongAgo(Instant now) {
        return lastSeen.plus(SEEN_EVERY).isBefore(now);
    }

    public boolean over(Instant now) {
        return !now.isBefore(expires);
    }

    public PersonId person() {
        return person;
    }

    public SignInKind kind() {
        return kind;
    }

    public Instant made() {
        return made;
    }

    public Instant lastSeen() {
        return lastSeen;
    }

    public Instant expires() {
        return expires;
    }

    /** What the browser or program calls itself, or null. */
    public String agent() {
        return agent;
    }
}
