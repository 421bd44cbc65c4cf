package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.cordee.people.boundary.ExportRow;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.people.boundary.PersonalData;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.shared.ids.PersonId;

/**
 * Applications are kept for two years after their end, enrolments for six; of who leaves, what they wrote goes at once.
 */
@ApplicationScoped
@Transactional
public class ProgrammesData implements PersonalData {

    static final Period APPLICATIONS = Period.ofYears(2);
    static final Period ENROLMENTS = Period.ofYears(6);

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private Applications own;

    @Inject
    private People people;

    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("application", "programmes.kept.applications", APPLICATIONS),
                new Kept("application_party", "programmes.kept.applications", APPLICATIONS),
                new Kept("application_answer", "programmes.kept.applications", APPLICATIONS),
                new Kept("enrolment", "programmes.kept.enrolments", ENROLMENTS),
                new Kept("component_progress", "programmes.kept.enrolments", ENROLMENTS),
                new Kept("programme_role", "programmes.kept.roles", null),
                new Kept("cohort", "programmes.kept.contacts", null));
    }

    @Override
    public List<Section> export(PersonId person) {
        return List.of(
                new Section(
                        "programmes.kept.applications",
                        applications.of(person).stream().map(this::facts).toList()),
                new Section(
                        "programmes.kept.enrolments",
                        applications.enrolmentsOf(person).stream()
                                .map(this::facts)
                                .toList()),
                new Section(
                        "programmes.kept.roles",
                        cohorts.rolesOf(person).stream()
                                .map(r -> ExportRow.of("role", r.kind().key()))
                                .toList()),
                new Section(
                        "programmes.kept.contacts",
                        named(person).stream()
                                .map(c -> ExportRow.of(
                                        "cohort",
                                        c.title(),
                                        "name",
                                        c.plan().details().contactName(),
                                        "e-mail",
                                        c.plan().details().contactEmail()))
                                .toList()));
    }

    /** The cohorts that name this person as their contact. */
    private List<Cohort> named(PersonId person) {
        PersonCard card = people.cards(List.of(person)).get(person);
        return card == null ? List.of() : cohorts.withContact(person, card.name());
    }

    private Map<String, Object> facts(Application a) {
        return ExportRow.of(
                "cohort",
                cohorts.one(a.cohort()).title(),
                "state",
                a.state().key(),
                "begun",
                a.begunAt(),
                "sent",
                a.submittedAt(),
                "statement",
                a.statement(),
                "answers",
                String.join("\n", a.answers().values()),
                "manager",
                a.managerName(),
                "manager's e-mail",
                a.managerEmail(),
                "manager's support",
                a.managerSupport().key(),
                "manager's note",
                a.managerNote(),
                "reason of the lead",
                a.reason());
    }

    private Map<String, Object> facts(Enrolment e) {
        return ExportRow.of(
                "cohort",
                cohorts.one(e.cohort()).title(),
                "state",
                e.state().key(),
                "enrolled",
                e.enrolledAt(),
                "listed",
                e.listed(),
                "diet",
                e.diet(),
                "arrangements",
                e.arrangements(),
                "usefulness",
                e.usefulness() == null ? null : e.usefulness().key(),
                "what you gained",
                e.gained(),
                "what to improve",
                e.toImprove());
    }

    /**
     * Gives back what is held, so that nobody waits for a place of somebody who has left; figures stay, without words.
     */
    @Override
    public Erasure erase(PersonId person) {
        int nameless = 0;
        for (Application application : applications.of(person)) {
            if (application.state().live()
                    && applications.enrolments(application.id()).stream()
                            .noneMatch(e -> e.state() == EnrolmentState.COMPLETED)) {
                own.leave(application.id());
            }
            application.forget();
            nameless++;
        }
        for (Enrolment enrolment : applications.enrolmentsOf(person)) {
            enrolment.forget();
            nameless++;
        }
        for (Cohort cohort : named(person)) {
            cohort.forgetContact();
            nameless++;
        }
        int removed = em.createQuery("delete from ProgrammeRole r where r.person = :person")
                .setParameter("person", person)
                .executeUpdate();
        return new Erasure(removed, nameless, List.of());
    }
}
