package org.cordee.programmes.boundary;

import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.ProgrammeRole;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who leads and coordinates a programme: who may say so, and who hears of it. */
class ProgrammeRolesTest {

    private static final InitiativeId PROGRAMME = new InitiativeId(1);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId LENA = new PersonId(8);

    private final CurrentPerson me = new CurrentPerson();
    private final List<ProgrammeRole> all = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();

    private final CohortQueries cohorts = new CohortQueries() {
        @Override
        public boolean has(InitiativeId initiative, PersonId person, Role... roles) {
            return all.stream()
                    .anyMatch(r -> r.person().equals(person) && List.of(roles).contains(r.kind()));
        }

        @Override
        public List<ProgrammeRole> roles(InitiativeId initiative) {
            return List.copyOf(all);
        }

        @Override
        public List<ProgrammeRole> rolesOf(PersonId person) {
            return all.stream().filter(r -> r.person().equals(person)).toList();
        }

        @Override
        public void add(Object entity) {
            all.add((ProgrammeRole) entity);
        }

        @Override
        public void remove(ProgrammeRole role) {
            all.remove(role);
        }
    };

    private final ProgrammeRoles roles = Injection.of(
            ProgrammeRoles.class,
            me,
            cohorts,
            audit,
            new NamedPeople().with(1, "Ann").with(8, "Lena").with(99, "Admin"),
            Injection.of(ProgrammePolicy.class, me, cohorts),
            new Initiatives() {
                @Override
                public InitiativeCard byId(InitiativeId id) {
                    if (!id.equals(PROGRAMME)) {
                        throw new NotFound();
                    }
                    return null;
                }
            },
            new PersonFinder() {
                @Override
                public PersonId find(String field, String typed) {
                    return ANN;
                }
            },
            new ProgrammeNotifications() {
                @Override
                void roleGiven(InitiativeId initiative, PersonId person, Role role) {
                    told.add(person + " is " + role);
                }

                @Override
                void roleGivenToOther(InitiativeId initiative, PersonId lead, PersonId holder, Role role) {
                    told.add(lead + " hears that " + holder + " is " + role);
                }
            });

    @BeforeEach
    void administrator() {
        me.is(new PersonId(99), "Admin", CurrentPerson.HOME_ZONE, true, false);
    }

    @Test
    void whoGetsAPartHearsItAndSoDoThoseWhoLeadAlready() {
        roles.give(PROGRAMME, LENA, Role.LEAD);
        assertEquals(List.of("8 is LEAD"), told);
        told.clear();
        roles.give(PROGRAMME, ANN, Role.COORDINATOR);
        assertEquals(List.of("1 is COORDINATOR", "8 hears that 1 is COORDINATOR"), told);
        told.clear();
        roles.give(PROGRAMME, LENA, Role.COORDINATOR);
        assertEquals(List.of("8 is COORDINATOR"), told, "nobody hears of themselves twice");
        assertEquals(
                List.of(
                        "programmes.role-given 1: lead 8",
                        "programmes.role-given 1: coordinator 1",
                        "programmes.role-given 1: coordinator 8"),
                audit.lines());
    }

    @Test
    void aPartIsGivenOnceAndNeverToOneself() {
        roles.give(PROGRAMME, ANN, Role.LEAD);
        conflict("programmes.role.there-already", () -> roles.give(PROGRAMME, ANN, Role.LEAD));
        invalid("email", "programmes.role.not-your-own", () -> roles.give(PROGRAMME, new PersonId(99), Role.LEAD));
        assertEquals(List.of("role"), fields(() -> roles.give(PROGRAMME, LENA, null)));
        assertEquals(1, all.size());
    }

    @Test
    void onlyAdministratorsGiveTakeAndRead() {
        roles.give(PROGRAMME, LENA, Role.LEAD);
        me.is(LENA, "Lena", CurrentPerson.HOME_ZONE, false, true);
        notFound(() -> roles.give(PROGRAMME, ANN, Role.COORDINATOR));
        notFound(() -> roles.give(PROGRAMME, "Ann", Role.COORDINATOR));
        notFound(() -> roles.take(PROGRAMME, LENA, Role.LEAD));
        notFound(() -> roles.of(PROGRAMME));
    }

    @Test
    void aPickerNamesThePersonAndWhatIsMissingIsSaid() {
        roles.give(PROGRAMME, "Ann", Role.LEAD);
        assertEquals("Ann", roles.of(PROGRAMME).get(0).name());
        assertEquals(List.of("email", "role"), fields(() -> roles.give(PROGRAMME, " ", null)));
    }

    @Test
    void aProgrammeOrPersonThatIsNotThereHasNoRoles() {
        notFound(() -> roles.give(new InitiativeId(2), ANN, Role.LEAD));
        notFound(() -> roles.give(PROGRAMME, new PersonId(55), Role.LEAD));
        notFound(() -> roles.take(PROGRAMME, ANN, Role.LEAD));
    }

    @Test
    void whoLeadsOrCoordinatesHasADeskAndNeedsASecondFactor() {
        roles.give(PROGRAMME, LENA, Role.COORDINATOR);
        assertTrue(roles.needsSecondFactor(LENA));
        assertFalse(roles.needsSecondFactor(ANN));
        me.is(LENA, "Lena", CurrentPerson.HOME_ZONE, false, false);
        assertTrue(roles.any());
        assertEquals(List.of(), roles.led(), "a coordinator opens no cohort");
        me.is(null, null, CurrentPerson.HOME_ZONE, false, false);
        assertFalse(roles.any());
    }

    @Test
    void aPartThatIsTakenIsGone() {
        roles.give(PROGRAMME, LENA, Role.LEAD);
        roles.give(PROGRAMME, LENA, Role.COORDINATOR);
        roles.take(PROGRAMME, LENA, Role.LEAD);
        assertEquals(
                List.of(Role.COORDINATOR), all.stream().map(ProgrammeRole::kind).toList());
        assertTrue(audit.lines().contains("programmes.role-taken 1: lead 8"));
    }
}
