package org.cordee.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.terms.Level;
import org.cordee.shared.text.PlainText;

/**
 * Somebody wants to come in and has not shown yet that the address is theirs. Nobody is there and nothing is reserved
 * until they have; several may wait for one address, and each is confirmed with its own password.
 */
@Entity
@Table(name = "registration")
public class Registration extends AggregateRoot {

    /** How long the link in the mail works. */
    public static final Duration WAITS = Duration.ofDays(2);

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Level level;

    @Column(nullable = false)
    private String email;

    @Column(name = "email_key", nullable = false)
    private String emailKey;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "next_path")
    private String next;

    @Column(name = "created_at", nullable = false)
    private Instant made;

    @Column(name = "expires_at", nullable = false)
    private Instant expires;

    protected Registration() {}

    /**
     * All checked before: what is wrong is said on the form.
     *
     * @param next path of the page to go on to, at most 500 characters, or null
     */
    public Registration(String name, Level level, String email, String passwordHash, String next, Instant made) {
        this.name = PlainText.trim(name);
        this.level = level;
        this.email = EmailForm.clean(email);
        this.emailKey = EmailForm.same(email);
        this.passwordHash = passwordHash;
        this.next = next;
        this.made = made;
        this.expires = made.plus(WAITS);
    }

    public boolean over(Instant now) {
        return !now.isBefore(expires);
    }

    public String name() {
        return name;
    }

    public Level level() {
        return level;
    }

    public String email() {
        return email;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** Path of the page to go on to, or null. */
    public String next() {
        return next;
    }

    public Instant made() {
        return made;
    }

    public Instant expires() {
        return expires;
    }
}
