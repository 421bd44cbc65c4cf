package org.cordee.home.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.people.boundary.Organisations;
import org.cordee.platform.outbox.MailState;
import org.cordee.platform.outbox.Outbox;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.shared.person.CurrentPerson;

/** What administrators set up before others can use a new installation, and what of it is done. */
@ApplicationScoped
@Transactional
public class FirstSteps {

    @Inject
    private Organisations organisations;

    @Inject
    private Accounts accounts;

    @Inject
    private ProgrammeRoles programmeRoles;

    @Inject
    private Concerns concerns;

    @Inject
    private CurrentPerson current;

    /** In the order in which they are best done. @throws NotFound to all but administrators */
    public List<Step> all() {
        current.requireAdministrator();
        return List.of(
                new Step("mail", MailState.serverIsSet() || Outbox.open(), "/operations/status"),
                new Step("organisations", !organisations.pick("", 1).isEmpty(), "/people/organisations"),
                new Step("people", !accounts.onlyOne(), "/accounts/accounts"),
                new Step("leads", programmeRoles.anyLead(), "/programmes/roles"),
                new Step("safeguarding", concerns.someoneReads(), "/accounts/accounts"));
    }

    /** @param key of its words; @param path of the page on which it is done */
    public record Step(String key, boolean done, String path) {}
}
