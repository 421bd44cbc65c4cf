package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordee.people.control.DeskQueries;
import org.cordee.people.control.PeopleQueries;
import org.cordee.people.entity.FormerName;
import org.cordee.people.entity.Organisation;
import org.cordee.people.terms.OrganisationFilter;
import org.cordee.people.terms.OrganisationRow;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/** Organisations, as administrators keep them. To everybody else it is not there. */
@ApplicationScoped
@Transactional
public class OrganisationDesk {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private DeskQueries desk;

    @Inject
    private PeopleQueries queries;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    /** Sort fields: name, sector, region. */
    public Page<OrganisationRow> page(OrganisationFilter filter, PageQuery query) {
        current.requireAdministrator();
        return desk.organisations(filter, query);
    }

    /** @throws NotFound to all but administrators */
    public void mayAdd() {
        current.requireAdministrator();
    }

    /** @throws NotFound when it is not there */
    public Edit edit(OrganisationId id) {
        Organisation o = find(id);
        return new Edit(o.id(), o.name(), o.sector(), o.region(), o.closed(), o.version());
    }

    /** What files have said of it. @throws NotFound when it is not there */
    public Listed listed(OrganisationId id) {
        Organisation o = find(id);
        return new Listed(
                o.code(),
                o.closesOn(),
                o.formerNames().stream().map(FormerName::name).toList());
    }

    /**
     * Keeps a new organisation (id null) or a changed one.
     *
     * @throws org.cordee.shared.errors.Conflict when it was changed since it was read
     * @throws Invalid at {@code name} or {@code sector}
     */
    public void keep(Edit edit) {
        current.requireAdministrator();
        nameFree(edit);
        Organisation organisation;
        if (edit.id == null) {
            organisation = new Organisation(edit.name, edit.sector, edit.region);
            em.persist(organisation);
        } else {
            organisation = find(edit.id);
            organisation.expect(edit.version);
            organisation.describe(edit.name, edit.sector, edit.region);
        }
        if (edit.closed && !organisation.closed()) {
            organisation.close();
        } else if (!edit.closed && organisation.closed()) {
            organisation.reopen();
        }
        em.flush();
        audit.changed(
                edit.id == null ? "people.organisation-made" : "people.organisation-changed", organisation.id(), null);
    }

    private void nameFree(Edit edit) {
        if (edit.name != null
                && queries.organisationNamed(edit.name)
                        .filter(o -> !o.id().equals(edit.id))
                        .isPresent()) {
            throw new Invalid("name", "people.organisation.name-taken", edit.name.strip());
        }
    }

    private Organisation find(OrganisationId id) {
        current.requireAdministrator();
        return Optional.ofNullable(em.find(Organisation.class, id.value())).orElseThrow(NotFound::new);
    }

    /**
     * What files have said. @param code or null; @param closesOn its last day, or null; @param formerNames latest first
     */
    public record Listed(String code, LocalDate closesOn, List<String> formerNames) {}

    /** An organisation as it is edited. @param id null for a new one; @param region may be null */
    public record Edit(OrganisationId id, String name, Sector sector, Region region, boolean closed, int version) {}
}
