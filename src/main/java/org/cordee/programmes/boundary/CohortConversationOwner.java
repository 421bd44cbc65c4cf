package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordee.conversations.boundary.ConversationOwner;
import org.cordee.people.boundary.Separation;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.entity.ProgrammeRole;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;

/**
 * Answers for the conversations that participants of a cohort have with its leads. Leads who must be kept apart from
 * someone are not in that person's conversation.
 */
@ApplicationScoped
class CohortConversationOwner implements ConversationOwner {

    static final String KIND = "programmes.cohort";

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private Separation separation;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Circle circle(long ownerId, PersonId person, PersonId reader) {
        Cohort cohort = cohorts.one(new CohortId(ownerId));
        Enrolment enrolment = applications.enrolmentsOf(person).stream()
                .filter(e -> e.cohort().equals(cohort.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Set<PersonId> people = new HashSet<>(leads(cohort));
        boolean leads = people.contains(reader);
        if (!leads && !reader.equals(person)) {
            throw new NotFound();
        }
        people.add(person);
        people.removeAll(separation.declared(person, people));
        boolean takesPart = enrolment.state().takesPlace();
        String path = !reader.equals(person)
                ? "/programmes/participant?id=" + enrolment.id()
                : takesPart ? "/programmes/my-cohort?id=" + cohort.id() : "/programmes/applications";
        return new Circle(
                people, new Heading(cohort.title(), path), takesPart ? null : "programmes.conversation.left", false);
    }

    @Override
    public Heading heading(long ownerId, PersonId reader) {
        Cohort cohort = cohorts.one(new CohortId(ownerId));
        if (!leads(cohort).contains(reader)) {
            throw new NotFound();
        }
        return new Heading(cohort.title(), "/programmes/participants?id=" + cohort.id());
    }

    @Override
    public Set<PersonId> hidden(long ownerId, Collection<PersonId> people, PersonId reader) {
        return separation.declared(reader, people);
    }

    private List<PersonId> leads(Cohort cohort) {
        return cohorts.roles(cohort.initiative()).stream()
                .filter(role -> role.kind() == Role.LEAD)
                .map(ProgrammeRole::person)
                .distinct()
                .toList();
    }
}
