package org.cordee.catalogue.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.cordee.catalogue.entity.InitiativeDraft;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Who may write in the catalogue: administrators everywhere, everybody else what they run. Who leads a programme may
 * make new ones. A new draft is its author's. What is not yours looks as if it were not there.
 */
@ApplicationScoped
class CataloguePolicy {

    @Inject
    @Any
    private Instance<InitiativeLeads> leads;

    @Inject
    private CurrentPerson me;

    /** What the person who asks may change, all of it for administrators: see {@link #mayEdit}. */
    Set<InitiativeId> led() {
        Set<InitiativeId> all = new HashSet<>();
        me.id().ifPresent(id -> leads.forEach(port -> all.addAll(port.ledBy(id))));
        return all;
    }

    boolean mayMake() {
        return me.administrator()
                || me.id()
                        .map(id -> leads.stream().anyMatch(port -> port.mayMake(id)))
                        .orElse(false);
    }

    boolean mayEdit(InitiativeId initiative) {
        return me.administrator() || led().contains(initiative);
    }

    boolean mayEdit(InitiativeDraft draft) {
        return draft.initiative() == null ? me.administrator() || me.is(draft.author()) : mayEdit(draft.initiative());
    }

    /** True for everyone who has something to do in the catalogue. */
    boolean mayOpen() {
        return me.administrator() || !led().isEmpty();
    }

    void checkMake() {
        check(mayMake());
    }

    void checkEdit(InitiativeId initiative) {
        check(mayEdit(initiative));
    }

    void checkEdit(InitiativeDraft draft) {
        check(mayEdit(draft));
    }

    void checkAdministrator() {
        check(me.administrator());
    }

    boolean administrator() {
        return me.administrator();
    }

    PersonId me() {
        return me.required();
    }

    private static void check(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
