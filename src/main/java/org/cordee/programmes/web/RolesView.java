package org.cordee.programmes.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.platform.web.FormView;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** Administrators say who leads and who coordinates each programme. */
@Named
@ViewScoped
public class RolesView extends FormView {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/programmes/roles?faces-redirect=true";

    @Inject
    private ProgrammeRoles roles;

    @Inject
    private Initiatives initiatives;

    @Inject
    private CurrentPerson me;

    private InitiativeId initiative;
    private Role role;
    private String email;
    private transient List<Programme> programmes;

    public void open() {
        me.requireAdministrator();
    }

    /** Each programme with who leads and coordinates it. */
    public List<Programme> getProgrammes() {
        if (programmes == null) {
            programmes = initiatives.all().stream()
                    .filter(InitiativeCard::programme)
                    .map(card -> new Programme(card, roles.of(card.id())))
                    .toList();
        }
        return programmes;
    }

    public String give() {
        if (initiative == null) {
            throw new Invalid("initiative", "shared.required");
        }
        doOnce(() -> {
            roles.give(initiative, email, role);
        });
        flashMessages.add(
                "programmes.roles.given",
                email.replaceFirst("\\s*<.*", "").strip(),
                role,
                initiatives.byId(initiative).name());
        return HERE;
    }

    public String take(InitiativeId of, PersonId person, Role taken) {
        doOnce(() -> {
            roles.take(of, person, taken);
        });
        flashMessages.add("programmes.roles.taken");
        return HERE;
    }

    public List<SelectItem> getChoices() {
        return getProgrammes().stream()
                .map(p -> new SelectItem(p.card().id(), p.card().name()))
                .toList();
    }

    public Role[] getKinds() {
        return Role.values();
    }

    public InitiativeId getInitiative() {
        return initiative;
    }

    public void setInitiative(InitiativeId initiative) {
        this.initiative = initiative;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** A programme and its people. */
    public record Programme(InitiativeCard card, List<ProgrammeRoles.Holder> holders) {}
}
