package org.cordee.programmes.control;

import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.Role;
import org.cordee.programmes.terms.Route;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may lead, arrange and read in a programme. */
class ProgrammePolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final InitiativeId OURS = new InitiativeId(3);
    private static final InitiativeId OTHER = new InitiativeId(4);
    private static final PersonId LEAD = new PersonId(1);
    private static final PersonId COORDINATOR = new PersonId(2);
    private static final PersonId APPLICANT = new PersonId(3);
    private static final PersonId ADMINISTRATOR = new PersonId(4);

    private static final CohortQueries ROLES = new CohortQueries() {
        @Override
        public boolean has(InitiativeId initiative, PersonId person, Role... roles) {
            List<Role> asked = List.of(roles);
            return initiative.equals(OURS)
                    && (person.equals(LEAD) && asked.contains(Role.LEAD)
                            || person.equals(COORDINATOR) && asked.contains(Role.COORDINATOR));
        }
    };

    private static ProgrammePolicy as(PersonId person) {
        CurrentPerson me = new CurrentPerson();
        if (person != null) {
            me.is(person, "Somebody", CurrentPerson.HOME_ZONE, person.equals(ADMINISTRATOR), false);
        }
        return new ProgrammePolicy(me, ROLES);
    }

    private static Cohort cohort(InitiativeId initiative) {
        LocalDate start = LocalDate.of(2027, 1, 4);
        return new Cohort(
                initiative,
                1,
                new CohortPlan(
                        "Autumn",
                        NOW,
                        NOW.plusSeconds(60),
                        start,
                        start,
                        0,
                        Selection.FIRST_COME,
                        null,
                        5,
                        false,
                        null),
                5);
    }

    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of("the lead", LEAD, true, true),
                Arguments.of("the coordinator", COORDINATOR, false, true),
                Arguments.of("an applicant", APPLICANT, false, false),
                Arguments.of("an administrator", ADMINISTRATOR, false, false),
                Arguments.of("a visitor", null, false, false));
    }

    private static void checked(boolean allowed, Executable check) {
        if (allowed) {
            assertDoesNotThrow(check);
        } else {
            notFound(check);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void leadersDecideAndCoordinatorsArrange(String name, PersonId person, boolean leads, boolean arranges) {
        ProgrammePolicy policy = as(person);
        assertEquals(leads, policy.mayLead(OURS));
        assertEquals(arranges, policy.mayArrange(OURS));
        checked(leads, () -> policy.checkLead(cohort(OURS)));
        checked(arranges, () -> policy.checkArrange(cohort(OURS)));
        notFound(() -> policy.checkLead(cohort(OTHER)));
        notFound(() -> policy.checkArrange(OTHER));
        checked(ADMINISTRATOR.equals(person), policy::checkAdministrator);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void anApplicationIsReadByItsOwnerAndOnceItIsSentByTheLead(String name, PersonId person, boolean leads) {
        ProgrammePolicy policy = as(person);
        boolean own = APPLICANT.equals(person);
        Application draft = new Application(new CohortId(1), APPLICANT, Route.OWN, NOW);
        checked(own, () -> policy.checkReads(draft, cohort(OURS)));
        Application sent = new Application(new CohortId(1), APPLICANT, Route.OWN, NOW);
        sent.submit(NOW);
        checked(own || leads, () -> policy.checkReads(sent, cohort(OURS)));
        checked(own, () -> policy.checkReads(sent, cohort(OTHER)));
        checked(own, () -> policy.checkOwner(sent));
    }
}
