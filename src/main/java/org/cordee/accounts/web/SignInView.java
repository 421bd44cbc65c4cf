package org.cordee.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.accounts.boundary.PasswordSignIn;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.platform.config.Settings;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.person.CurrentPerson;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInView {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final List<String> SAMPLES =
            List.of("citizen", "leader", "mentee", "mentor", "lead", "coordinator", "facilitator", "admin");

    @Inject
    private PasswordSignIn passwordSignIn;

    @Inject
    private WebSignIn webSignIn;

    @Inject
    private CurrentPerson current;

    private String next;
    private String email;
    private String password;
    private boolean keep;

    /** Who is in already goes on. */
    public void open() {
        if (current.signedIn()) {
            WebSignIn.goTo(WebSignIn.goingOnTo(next));
        }
    }

    public void signIn() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        PasswordSignIn.Result result = passwordSignIn.signIn(new PasswordSignIn.Attempt(
                email,
                password,
                SignInKind.WEB,
                keep,
                WebSignIn.agent(),
                WebSignIn.network(),
                WebSignIn.origin().browser(),
                null));
        if (result instanceof PasswordSignIn.TooSoon soon) {
            throw tooSoon(external, soon);
        }
        if (!(result instanceof PasswordSignIn.Succeeded succeeded)) {
            throw new RuleBroken(
                    result instanceof PasswordSignIn.Closed ? "accounts.sign-in.closed" : "accounts.sign-in.wrong");
        }
        webSignIn.start(succeeded.opened(), next);
    }

    /** Status 429, and what the page says. */
    static RuleBroken tooSoon(ExternalContext external, PasswordSignIn.TooSoon soon) {
        external.setResponseStatus(TOO_MANY_REQUESTS);
        external.setResponseHeader("Retry-After", String.valueOf(soon.seconds()));
        return new RuleBroken("accounts.sign-in.too-soon", soon.seconds());
    }

    /** Shown in demo mode only. */
    public List<String> getSamples() {
        return Settings.here().demo() ? SAMPLES : List.of();
    }

    public String getSamplePassword() {
        return Settings.here().demo() ? Settings.here().demoPassword() : "";
    }

    /** Address of the page to join Cordee. */
    public String getRegister() {
        return RedirectTarget.register(next);
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = RedirectTarget.safe(next);
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

    public boolean isKeep() {
        return keep;
    }

    public void setKeep(boolean keep) {
        this.keep = keep;
    }
}
