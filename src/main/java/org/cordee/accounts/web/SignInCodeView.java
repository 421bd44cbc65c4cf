package org.cordee.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.accounts.boundary.FrontDoor;
import org.cordee.accounts.boundary.SignedIn;
import org.cordee.accounts.boundary.ThisSignIn;
import org.cordee.accounts.terms.SignInStage;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.person.CurrentPerson;

/** The page after the password for people with a second factor. */
@Named
@RequestScoped
public class SignInCodeView {

    @Inject
    private FrontDoor frontDoor;

    @Inject
    private Threshold threshold;

    @Inject
    private ThisSignIn here;

    @Inject
    private CurrentPerson current;

    private String next;
    private boolean keep;
    private String code;

    /** Whoever has not typed a password, or did so too long ago, does that first. */
    public void open() {
        if (current.signedIn()) {
            Threshold.goTo(Threshold.goingOnTo(next));
        } else if (waiting() == null) {
            Threshold.goTo(Next.signIn(next));
        }
    }

    public void signIn() {
        SignedIn waiting = waiting();
        if (waiting == null) {
            Threshold.goTo(Next.signIn(next));
            return;
        }
        FrontDoor.Answer answer = frontDoor.code(waiting, code, keep, Threshold.agent(), Threshold.origin());
        if (answer instanceof FrontDoor.TooSoon soon) {
            throw SignInView.tooSoon(FacesContext.getCurrentInstance().getExternalContext(), soon);
        }
        if (!(answer instanceof FrontDoor.In in)) {
            throw new Invalid("code", "accounts.sign-in-code.wrong");
        }
        threshold.cross(in.opened(), next);
    }

    private SignedIn waiting() {
        return here.get().filter(s -> s.stage() == SignInStage.CODE_NEEDED).orElse(null);
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = Next.safe(next);
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
