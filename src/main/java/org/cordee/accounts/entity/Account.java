package org.cordee.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;

/** With what a person comes in: a confirmed e-mail address and the hash of a password. */
@Entity
@Table(name = "account")
public class Account extends AggregateRoot {

    @Column(name = "person_id", nullable = false, unique = true)
    private PersonId person;

    @Column(nullable = false)
    private String email;

    @Column(name = "email_key", nullable = false, unique = true)
    private String emailKey;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_version")
    private int passwordMark;

    private boolean disabled;

    @Column(name = "closed_count")
    private int closings;

    private boolean demo;

    @Column(name = "created_at", nullable = false)
    private Instant made;

    @Column(name = "notice_read_at")
    private Instant noticeRead;

    protected Account() {}

    /**
     * @param passwordHash Argon2id in its usual text, or null: no password fits until one is set by a link
     * @param demo a sample account with a password everybody knows
     * @throws org.cordee.shared.errors.Invalid at {@code email}
     */
    public Account(PersonId person, String email, String passwordHash, boolean demo, Instant made) {
        new Validation()
                .required("email", email)
                .that(email == null || EmailForm.wellFormed(email), "email", "people.email-odd")
                .done();
        this.person = person;
        this.email = EmailForm.clean(email);
        this.emailKey = EmailForm.same(email);
        this.passwordHash = passwordHash;
        this.demo = demo;
        this.made = made;
    }

    /** A new password was chosen: links that were sent before no longer work. */
    public void choosePassword(String hash) {
        passwordHash = hash;
        passwordMark++;
    }

    /** The same password under newer parameters. */
    public void rehash(String hash) {
        passwordHash = hash;
    }

    /**
     * Another address, confirmed before. Links that were mailed to the old one no longer work.
     *
     * @throws org.cordee.shared.errors.Invalid at {@code email}
     */
    public void changeEmail(String fresh) {
        new Validation()
                .required("email", fresh)
                .that(fresh == null || EmailForm.wellFormed(fresh), "email", "people.email-odd")
                .done();
        email = EmailForm.clean(fresh);
        emailKey = EmailForm.same(fresh);
        passwordMark++;
    }

    public void readNotice(Instant when) {
        noticeRead = when;
    }

    /** Nobody comes in with it until it is enabled again. */
    public void disable() {
        closings += disabled ? 0 : 1;
        disabled = true;
    }

    public void enable() {
        disabled = false;
    }

    public PersonId person() {
        return person;
    }

    public String email() {
        return email;
    }

    /** Null when none has been set yet. */
    public String passwordHash() {
        return passwordHash;
    }

    /** Goes up with each new password; a link carries it, so that it works once. */
    public int passwordMark() {
        return passwordMark;
    }

    public boolean disabled() {
        return disabled;
    }

    /** How often it was closed: what was handed out before the last time stays void when it is opened again. */
    public int closings() {
        return closings;
    }

    public boolean demo() {
        return demo;
    }

    public Instant made() {
        return made;
    }

    /** When the privacy notice was said to be read, or null (made by an import or by an administrator). */
    public Instant noticeRead() {
        return noticeRead;
    }
}
