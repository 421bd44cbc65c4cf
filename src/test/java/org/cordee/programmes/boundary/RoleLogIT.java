package org.cordee.programmes.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.cordee.accounts.boundary.AccountDesk;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody gives themselves a role that opens content; who has it already is told, and a log shows it. */
class RoleLogIT extends ProgrammeInside {

    private static final org.cordee.accounts.terms.Role SAFEGUARDING = org.cordee.accounts.terms.Role.SAFEGUARDING_LEAD;

    @Inject
    private RoleLog log;

    @Inject
    private AccountDesk desk;

    @Inject
    private Accounts accounts;

    private PersonId administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = account(org.cordee.accounts.terms.Role.ADMINISTRATOR);
    }

    private PersonId account(org.cordee.accounts.terms.Role role) {
        PersonId person = person(Level.MANAGER);
        return asVisitor(() -> {
            accounts.create(person, unique("role") + "@x.example", null, false);
            if (role != null) {
                accounts.grant(person, role);
            }
            return person;
        });
    }

    private static long told(PersonId person, String kind) {
        return count("select count(*) from notice where person_id = ? and kind = ?", person.value(), kind);
    }

    @Test
    void anAdministratorCannotGiveThemselvesTheSafeguardingRole() {
        refused(
                RuleBroken.class,
                () -> asAdministrator(administrator, () -> {
                    desk.give(administrator, SAFEGUARDING);
                    return null;
                }));
        assertFalse(asVisitor(() -> accounts.holders(SAFEGUARDING)).contains(administrator));
    }

    @Test
    void anAdministratorCannotMakeThemselvesLeadOrCoordinator() {
        for (Role role : Role.values()) {
            refused(
                    Invalid.class,
                    () -> asAdministrator(administrator, () -> {
                        roles.give(initiative, administrator, role);
                        return null;
                    }));
        }
        assertEquals(0, count("select count(*) from programme_role where person_id = ?", administrator.value()));
    }

    @Test
    void whoIsSafeguardingLeadAlreadyIsToldByMailAndWithinCordee() {
        PersonId holder = account(SAFEGUARDING);
        PersonId next = account(null);
        asAdministrator(administrator, () -> {
            desk.give(next, SAFEGUARDING);
            desk.give(next, SAFEGUARDING);
            return null;
        });
        assertEquals(1, told(holder, "accounts.notice.role"), "told once, however often it is given");
        assertEquals(1, told(next, "accounts.notice.role"));
        assertEquals(0, told(administrator, "accounts.notice.role"));
        assertEquals(
                1,
                count(
                        "select count(*) from mail m join account a on a.email = m.recipient where a.person_id = ?"
                                + " and m.subject = 'Someone was given the role Safeguarding lead'",
                        holder.value()));
    }

    @Test
    void whoLeadsAProgrammeAlreadyIsToldOfAnother() {
        long before = told(lead, "programmes.notice.role");
        PersonId other = person(Level.EXECUTIVE);
        give(other, Role.LEAD);
        assertEquals(before + 1, told(lead, "programmes.notice.role"));
        assertEquals(1, told(other, "programmes.notice.role"));
    }

    @Test
    void theLogIsForAdministratorsAndHolders() {
        PersonId holder = account(SAFEGUARDING);
        PersonId coordinator = person(Level.EXECUTIVE);
        give(coordinator, Role.COORDINATOR);
        PersonId next = account(null);
        asAdministrator(administrator, () -> {
            desk.give(next, SAFEGUARDING);
            return null;
        });
        List<RoleLog.Line> lines = asAdministrator(administrator, () -> log.page(PageQuery.of(0, 2)))
                .items();
        assertEquals(2, lines.size());
        RoleLog.Line newest = lines.get(0);
        assertEquals(SAFEGUARDING, newest.role());
        assertTrue(newest.given());
        assertEquals(null, newest.programme());
        RoleLog.Line before = lines.get(1);
        assertEquals(Role.COORDINATOR, before.role());
        assertFalse(before.programme().isBlank());
        assertTrue(as(lead, () -> log.page(PageQuery.of(0, 50))).total() >= 2);
        assertTrue(asSafeguardingLead(holder, () -> log.page(PageQuery.of(0, 50)))
                        .total()
                >= 2);
        refused(NotFound.class, () -> as(coordinator, () -> log.page(PageQuery.of(0, 50))));
        refused(NotFound.class, () -> as(person(Level.CITIZEN), () -> log.page(PageQuery.of(0, 50))));
        refused(NotFound.class, () -> asVisitor(() -> log.page(PageQuery.of(0, 50))));
    }
}
