package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.catalogue.boundary.InitiativeLeads;
import org.cordee.catalogue.boundary.InitiativePage;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.ProgrammeRole;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;

/**
 * Leads change the programmes they lead in the catalogue, and make new ones, which they then lead. Coordinators do
 * neither.
 */
@ApplicationScoped
@Transactional
public class ProgrammeLeads implements InitiativeLeads {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private Audit audit;

    @Override
    public Set<InitiativeId> ledBy(PersonId person) {
        return cohorts.rolesOf(person).stream()
                .filter(r -> r.kind() == Role.LEAD)
                .map(ProgrammeRole::initiative)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean mayMake(PersonId person) {
        return !ledBy(person).isEmpty();
    }

    /** An administrator who leads nothing goes on reading no applications. */
    @Override
    public void added(InitiativePage page, PersonId author) {
        if (page.card().programme() && author != null && mayMake(author)) {
            cohorts.add(new ProgrammeRole(page.card().id(), author, Role.LEAD));
            audit.changed("programmes.role-given", page.card().id(), Role.LEAD.key() + " " + author);
        }
    }
}
