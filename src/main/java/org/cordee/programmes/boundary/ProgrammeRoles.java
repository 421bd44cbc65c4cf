package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.accounts.boundary.SecondFactorRequirement;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.ProgrammeRole;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** Administrators say who leads and who coordinates a programme; that is all they see of it. */
@ApplicationScoped
@Transactional
public class ProgrammeRoles implements SecondFactorRequirement {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private Initiatives initiatives;

    @Inject
    private People people;

    @Inject
    private PersonFinder finder;

    @Inject
    private ProgrammeNotifications programmeNotifications;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    /**
     * Gives a part in a programme. The person is told, and so are those who lead it already.
     *
     * @throws Conflict when the person has that part already
     * @throws Invalid for oneself: an administrator reads no content
     */
    public void give(InitiativeId initiative, PersonId person, Role role) {
        policy.checkAdministrator();
        if (me.is(person)) {
            throw new Invalid("email", "programmes.role.not-your-own");
        }
        initiatives.byId(initiative);
        people.card(person);
        new Validation().required("role", role).done();
        if (cohorts.has(initiative, person, role)) {
            throw new Conflict("programmes.role.there-already");
        }
        List<PersonId> leads = cohorts.roles(initiative).stream()
                .filter(r -> r.kind() == Role.LEAD)
                .map(ProgrammeRole::person)
                .toList();
        cohorts.add(new ProgrammeRole(initiative, person, role));
        audit.changed("programmes.role-given", initiative, role.key() + " " + person);
        programmeNotifications.roleGiven(initiative, person, role);
        leads.stream()
                .filter(lead -> !lead.equals(person))
                .forEach(lead -> programmeNotifications.roleGivenToOther(initiative, lead, person, role));
    }

    /**
     * Gives it to whom a person picker names: by name, by address, or both.
     *
     * @throws Invalid at {@code email} if no one or more than one person is meant
     */
    public void give(InitiativeId initiative, String who, Role role) {
        policy.checkAdministrator();
        new Validation().required("email", who).required("role", role).done();
        give(initiative, finder.find("email", who), role);
    }

    public void take(InitiativeId initiative, PersonId person, Role role) {
        policy.checkAdministrator();
        ProgrammeRole found = cohorts.roles(initiative).stream()
                .filter(r -> r.person().equals(person) && r.kind() == role)
                .findFirst()
                .orElseThrow(NotFound::new);
        cohorts.remove(found);
        audit.changed("programmes.role-taken", initiative, role.key() + " " + person);
    }

    /** Who leads and coordinates, for administrators. */
    public List<Holder> of(InitiativeId initiative) {
        policy.checkAdministrator();
        List<ProgrammeRole> roles = cohorts.roles(initiative);
        Map<PersonId, PersonCard> who =
                people.cards(roles.stream().map(ProgrammeRole::person).toList());
        return roles.stream()
                .map(r -> new Holder(r.person(), who.get(r.person()).name(), r.kind()))
                .toList();
    }

    /** True when the person who asks has a desk: leads or coordinates at least one programme. */
    public boolean any() {
        return !mine().isEmpty();
    }

    /** What the person who asks is in one programme or another; empty for who has no desk, and for visitors. */
    public Set<Role> mine() {
        return me.id().stream()
                .flatMap(id -> cohorts.rolesOf(id).stream())
                .map(ProgrammeRole::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True when somebody leads a programme; for administrators. */
    public boolean anyLead() {
        policy.checkAdministrator();
        return cohorts.anyRole(Role.LEAD);
    }

    /** Leads read applications, coordinators arrangements. */
    @Override
    public boolean needsSecondFactor(PersonId person) {
        return !cohorts.rolesOf(person).isEmpty();
    }

    /** The programmes the person who asks leads: for opening a cohort. */
    public List<InitiativeId> led() {
        return cohorts.rolesOf(me.required()).stream()
                .filter(r -> r.kind() == Role.LEAD)
                .map(ProgrammeRole::initiative)
                .distinct()
                .toList();
    }

    /** Somebody and their part. */
    public record Holder(PersonId person, String name, Role role) {}
}
