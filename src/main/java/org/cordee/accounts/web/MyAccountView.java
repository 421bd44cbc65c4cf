package org.cordee.accounts.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.accounts.boundary.AddressChanges;
import org.cordee.accounts.boundary.MyAccount;
import org.cordee.accounts.boundary.SignInCache;
import org.cordee.accounts.boundary.SignIns;
import org.cordee.platform.web.FormView;
import org.cordee.shared.person.CurrentPerson;

/** One's own account: the address, the password, where one is signed in. */
@Named
@ViewScoped
public class MyAccountView extends FormView {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/accounts/my-account?faces-redirect=true";

    @Inject
    private MyAccount account;

    @Inject
    private AddressChanges changes;

    @Inject
    private SignIns signIns;

    @Inject
    private SignInCache signInCache;

    @Inject
    private CurrentPerson current;

    private String email;
    private String old;
    private String fresh;
    private String address;
    private String password;
    private transient List<SignIns.Mine> mine;

    public void open() {
        email = account.email();
    }

    public String changePassword() {
        return done(() -> account.changePassword(old, fresh), "accounts.my.changed");
    }

    public String changeAddress() {
        return done(() -> changes.ask(address, password, WebSignIn.network()), "accounts.address.asked");
    }

    public String cancelAddress() {
        return done(changes::cancel, "accounts.address.cancelled");
    }

    /** The new address that waits to be confirmed, or null. */
    public AddressChanges.Waiting getChange() {
        return changes.mine().orElse(null);
    }

    public String end(long id) {
        return done(() -> signIns.endMine(id), "accounts.my.ended");
    }

    public String endOthers() {
        return done(signIns::endMyOthers, "accounts.my.others-ended");
    }

    private String done(Runnable work, String said) {
        doOnce(() -> {
            work.run();
        });
        signInCache.forget(current.required());
        flashMessages.add(said);
        return HERE;
    }

    public List<SignIns.Mine> getSignIns() {
        if (mine == null) {
            mine = signIns.mine();
        }
        return mine;
    }

    public boolean isOthers() {
        return getSignIns().size() > 1;
    }

    /** A few words for what a browser calls itself. */
    public String called(String agent) {
        return BrowserNames.name(agent);
    }

    public String getEmail() {
        return email;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }
}
