package org.cordee.accounts.imports.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.cordee.accounts.boundary.PasswordLinks;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.entity.Account;
import org.cordee.people.boundary.OrganisationCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.people.terms.EmailForm;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;

/** People whom an administrator adds one at a time. To everyone else it is not there. */
@ApplicationScoped
@Transactional
public class NewPeople {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private AccountQueries accounts;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private PasswordLinks links;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws org.cordee.shared.errors.NotFound to all but administrators */
    public void checkAccess() {
        current.requireAdministrator();
    }

    /**
     * Adds a person with an account and, if an organisation is named, a post there from today on.
     *
     * @throws org.cordee.shared.errors.Invalid at the field of that name of {@link NewPerson}
     */
    public PersonId add(NewPerson form) {
        checkAccess();
        OrganisationCard organisation = form.organisation == null || form.organisation.isBlank()
                ? null
                : organisations.find(form.organisation).orElse(null);
        boolean named = form.organisation != null && !form.organisation.isBlank();
        boolean withPost = form.post != null && !form.post.isBlank();
        new Validation()
                .required("name", form.name)
                .required("email", form.email)
                .that(form.email == null || EmailForm.wellFormed(form.email), "email", "people.email-odd")
                .that(form.email == null || accounts.withEmail(form.email).isEmpty(), "email", "accounts.email-taken")
                .required("level", form.level)
                .that(form.region == null || form.region.isOfPeople(), "region", "shared.not-a-choice")
                .that(!named || organisation != null, "organisation", "people.organisation-import.not-found")
                .that(
                        organisation == null || !organisation.closed(),
                        "organisation",
                        "people.organisation-import.closed-choice")
                .that(!withPost || named, "organisation", "people.organisation-import.post-where")
                .that(!named || withPost, "post", "people.organisation-import.which-post")
                .done();
        PersonId person = people.join(form.name, form.level, form.region, CurrentPerson.HOME_ZONE);
        if (organisation != null) {
            LocalDate today = LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE));
            people.affiliate(person, organisation.id(), form.post, null, today, null, null);
        }
        Account account = new Account(person, form.email, null, false, clock.instant());
        em.persist(account);
        em.flush();
        if (form.sendMail) {
            links.welcome(account, "welcome");
        }
        audit.changed("accounts.person-added", person, form.sendMail ? "with mail" : null);
        return person;
    }

    /**
     * A person as the form has it.
     *
     * @param region may be null
     * @param organisation name or code of one that is open; it and {@code post} may be null together
     */
    public record NewPerson(
            String name,
            String email,
            Level level,
            Region region,
            String organisation,
            String post,
            boolean sendMail) {}
}
