package org.cordee.accounts.imports.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.accounts.imports.boundary.NewPeople;
import org.cordee.platform.web.FormView;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;

/** The form in which an administrator adds one person. */
@Named
@ViewScoped
public class NewPersonView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private NewPeople newPeople;

    private String name;
    private String email;
    private Level level;
    private Region region;
    private String organisation;
    private String post;
    private boolean sendMail;

    /** The view action: not there for anyone else. */
    public void open() {
        newPeople.checkAccess();
    }

    /** Adds the person and leads to the account. */
    public String add() {
        String person = once(() -> newPeople
                .add(new NewPeople.NewPerson(name, email, level, region, organisation, post, sendMail))
                .toString());
        flashMessages.add("people.organisation-import.person-added", name);
        return "/accounts/account?faces-redirect=true&id=" + person;
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public Region[] getRegions() {
        return Region.ofPeople();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public Region getRegion() {
        return region;
    }

    public void setRegion(Region region) {
        this.region = region;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public boolean isSendMail() {
        return sendMail;
    }

    public void setSendMail(boolean sendMail) {
        this.sendMail = sendMail;
    }
}
