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

/** Conflicts of interest that administrators declared for others. */
@Named
@ViewScoped
public class ConflictsDeskView extends FormView {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/people/conflicts-desk?faces-redirect=true";

    @Inject
    private Conflicts conflicts;

    private String name;
    private String otherName;
    private Long remove;
    private Long person;
    private Long other;
    private String reason;
    private transient List<PersonCard> people;
    private transient List<PersonCard> others;
    private transient List<Conflicts.Card> declared;

    /**
     * The view action. @throws NotFound to all but administrators, and when there is nothing of that number to remove
     */
    public void open() {
        getDeclared();
        if (remove != null && getRemoving() == null) {
            throw new NotFound();
        }
    }

    public String declare() {
        return done(
                () -> conflicts.declareFor(PersonId.of(person), PersonId.of(other), reason),
                HERE,
                "people.conflict.declared");
    }

    public String withdraw() {
        return done(() -> conflicts.withdrawFor(remove), HERE, "people.conflict.removed");
    }

    public List<Conflicts.Card> getDeclared() {
        if (declared == null) {
            declared = conflicts.declaredByAdministrators();
        }
        return declared;
    }

    /** The one whose removal is asked about, or null. */
    public Conflicts.Card getRemoving() {
        return remove == null
                ? null
                : getDeclared().stream()
                        .filter(c -> c.id() == remove)
                        .findFirst()
                        .orElse(null);
    }

    public List<PersonCard> getPeople() {
        if (people == null) {
            people = conflicts.named(name, true);
        }
        return people;
    }

    public List<PersonCard> getOthers() {
        if (others == null) {
            others = conflicts.named(otherName, true);
        }
        return others;
    }

    /** True once both searches have found somebody. */
    public boolean isReady() {
        return !getPeople().isEmpty() && !getOthers().isEmpty();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOtherName() {
        return otherName;
    }

    public void setOtherName(String otherName) {
        this.otherName = otherName;
    }

    public Long getRemove() {
        return remove;
    }

    public void setRemove(Long remove) {
        this.remove = remove;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
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
