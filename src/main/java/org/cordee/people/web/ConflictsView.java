package org.cordee.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.people.boundary.Conflicts;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.web.FormView;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;

/** One's own conflicts of interest: the list, the form to declare one, and the question before one is removed. */
@Named
@ViewScoped
public class ConflictsView extends FormView {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/people/conflicts?faces-redirect=true";

    @Inject
    private Conflicts conflicts;

    private String name;
    private Long remove;
    private Long other;
    private String reason;
    private transient List<PersonCard> found;
    private transient List<Conflicts.Card> mine;

    /** The view action. @throws NotFound when the one to remove is not the reader's to remove */
    public void open() {
        if (remove != null && getRemoving() == null) {
            throw new NotFound();
        }
    }

    public String declare() {
        return done(() -> conflicts.declare(PersonId.of(other), reason), HERE, "people.conflict.declared");
    }

    public String withdraw() {
        return done(() -> conflicts.withdraw(remove), HERE, "people.conflict.removed");
    }

    public List<Conflicts.Card> getMine() {
        if (mine == null) {
            mine = conflicts.mine();
        }
        return mine;
    }

    /** The one whose removal is asked about, or null. */
    public Conflicts.Card getRemoving() {
        return remove == null
                ? null
                : getMine().stream()
                        .filter(c -> c.id() == remove && !c.byAdministrator())
                        .findFirst()
                        .orElse(null);
    }

    /** Whom the search by name has found. */
    public List<PersonCard> getFound() {
        if (found == null) {
            found = conflicts.named(name, false);
        }
        return found;
    }

    /** "Ana Reyes, Leeds Teaching Hospitals". */
    public String label(PersonCard person) {
        return person == null
                ? ""
                : person.organisationName() == null ? person.name() : person.name() + ", " + person.organisationName();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getRemove() {
        return remove;
    }

    public void setRemove(Long remove) {
        this.remove = remove;
    }

    public Long getOther() {
        return other;
    }

    public void setOther(Long other) {
        this.other = other;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
