package org.cordee.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.accounts.boundary.AuthenticatedPerson;
import org.cordee.accounts.boundary.CurrentSignIn;
import org.cordee.accounts.boundary.PasswordSignIn;
import org.cordee.accounts.terms.SignInStage;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.person.CurrentPerson;

/** The page after the password for people with a second factor. */
@Named
@RequestScoped
public class SignInCodeView {

    @Inject
    private PasswordSignIn passwordSignIn;

    @Inject
    private WebSignIn webSignIn;

    @Inject
    private CurrentSignIn here;

    @Inject
    private CurrentPerson current;

    private String next;
    private boolean keep;
    private String code;

    /** Whoever has not typed a password, or did so too long ago, does that first. */
    public void open() {
        if (current.signedIn()) {
            WebSignIn.goTo(WebSignIn.goingOnTo(next));
        } else if (waiting() == null) {
            WebSignIn.goTo(RedirectTarget.signIn(next));
        }
    }

    public void signIn() {
        AuthenticatedPerson waiting = waiting();
        if (waiting == null) {
            WebSignIn.goTo(RedirectTarget.signIn(next));
            return;
        }
        PasswordSignIn.Result result = passwordSignIn.code(waiting, code, keep, WebSignIn.agent(), WebSignIn.origin());
        if (result instanceof PasswordSignIn.TooSoon soon) {
            throw SignInView.tooSoon(FacesContext.getCurrentInstance().getExternalContext(), soon);
        }
        if (!(result instanceof PasswordSignIn.Succeeded succeeded)) {
            throw new Invalid("code", "accounts.sign-in-code.wrong");
        }
        webSignIn.start(succeeded.opened(), next);
    }

    private AuthenticatedPerson waiting() {
        return here.get().filter(s -> s.stage() == SignInStage.CODE_NEEDED).orElse(null);
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = RedirectTarget.safe(next);
    }

    public boolean isKeep() {
        return keep;
    }

    public void setKeep(boolean keep) {
        this.keep = keep;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
