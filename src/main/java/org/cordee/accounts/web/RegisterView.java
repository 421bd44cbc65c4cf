package org.cordee.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.accounts.boundary.Registrations;
import org.cordee.shared.terms.Level;

/** The page where somebody joins. */
@Named
@RequestScoped
public class RegisterView {

    @Inject
    private Registrations registrations;

    private String name;
    private Level level;
    private String email;
    private String password;
    private boolean noticeRead;
    private String next;

    public String register() {
        registrations.register(
                new Registrations.Form(name, level, email, password, noticeRead, next, WebSignIn.network()));
        return "/accounts/registered?faces-redirect=true";
    }

    /** The page they wanted before, or null. */
    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = RedirectTarget.safe(next);
    }

    /** Address of the sign-in page for those who have an account. */
    public String getSignIn() {
        return RedirectTarget.signIn(next);
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isNoticeRead() {
        return noticeRead;
    }

    public void setNoticeRead(boolean noticeRead) {
        this.noticeRead = noticeRead;
    }
}
