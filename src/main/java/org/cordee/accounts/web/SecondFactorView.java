package org.cordee.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.accounts.boundary.SecondFactorSetup;
import org.cordee.platform.web.FlashMessages;

/** Setting up, replacing and turning off one's own second factor. Nothing of it is kept in a session. */
@Named
@RequestScoped
public class SecondFactorView {

    private static final String HERE = "/accounts/second-factor?faces-redirect=true&includeViewParams=true";
    private static final int GROUP = 4;

    @Inject
    private SecondFactorSetup setup;

    @Inject
    private FlashMessages flashMessages;

    private String next;
    private String password;
    private String code;
    private List<String> recoveryCodes;
    private SecondFactorSetup.State state;
    private QrDrawing drawing;

    public String begin() {
        setup.begin(password);
        return HERE;
    }

    /** No redirect: the recovery codes are shown in the answer and nowhere else. */
    public void confirm() {
        recoveryCodes = setup.confirm(code);
        state = null;
    }

    /** No redirect, for the same reason. */
    public void newRecoveryCodes() {
        recoveryCodes = setup.newRecoveryCodes(password);
        state = null;
    }

    public String turnOff() {
        setup.turnOff(password);
        flashMessages.add("accounts.second-factor.is-off");
        return HERE;
    }

    public SecondFactorSetup.State getState() {
        if (state == null) {
            state = setup.state();
        }
        return state;
    }

    public String getQrPath() {
        return drawing().path();
    }

    public int getQrSize() {
        return drawing().size();
    }

    private QrDrawing drawing() {
        if (drawing == null) {
            drawing = new QrDrawing(getState().uri());
        }
        return drawing;
    }

    /** In groups of four, which is easier to type. */
    public String grouped(String text) {
        return text == null
                ? ""
                : IntStream.range(0, (text.length() + GROUP - 1) / GROUP)
                        .mapToObj(i -> text.substring(i * GROUP, Math.min(text.length(), (i + 1) * GROUP)))
                        .collect(Collectors.joining(" "));
    }

    /** Null unless they have just been made. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** Where to go on to once it is set up. */
    public String getOn() {
        return WebSignIn.goingOnTo(next);
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = RedirectTarget.safe(next);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
