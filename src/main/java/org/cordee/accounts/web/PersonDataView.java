package org.cordee.accounts.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.accounts.boundary.PersonDataDesk;
import org.cordee.platform.web.FormView;
import org.cordee.shared.ids.PersonId;

/** A person who asks an administrator for their data, or to be erased. */
@Named
@ViewScoped
public class PersonDataView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonDataDesk desk;

    private PersonId id;
    private transient PersonDataDesk.Detail person;

    public void open() {
        person = desk.of(id == null ? new PersonId(0) : id);
    }

    public String sendCopy() {
        return done(
                () -> desk.sendCopy(id),
                "/accounts/person-data?faces-redirect=true&id=" + id,
                "accounts.person-data.sent",
                getPerson().name());
    }

    public String erase() {
        String name = getPerson().name();
        return done(() -> desk.erase(id), "/people/people?faces-redirect=true", "accounts.person-data.erased", name);
    }

    public PersonDataDesk.Detail getPerson() {
        if (person == null) {
            open();
        }
        return person;
    }

    public PersonId getId() {
        return id;
    }

    public void setId(PersonId id) {
        this.id = id;
    }
}
