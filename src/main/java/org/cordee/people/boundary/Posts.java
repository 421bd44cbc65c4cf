package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordee.people.control.PeopleQueries;
import org.cordee.people.entity.Affiliation;
import org.cordee.people.entity.LineManager;
import org.cordee.people.entity.Organisation;
import org.cordee.people.entity.Person;
import org.cordee.people.terms.ManagerChoice;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;

/** The current person's own posts and roles in organisations: several, one or none. */
@ApplicationScoped
@Transactional
public class Posts {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private PeopleQueries queries;

    @Inject
    private CurrentPerson current;

    @Inject
    private EmailOwners owners;

    @Inject
    private Audit audit;

    /** All, the main one first, then the latest begun. */
    public List<AffiliationCard> mine() {
        return queries.affiliations(current.required()).stream()
                .map(Posts::card)
                .toList();
    }

    /** @throws NotFound when it is not the current person's */
    public Post mine(long id) {
        Affiliation a = own(id);
        LineManager manager = a.manager().orElse(null);
        PersonId known = manager == null ? null : manager.person();
        ManagerChoice choice =
                manager == null ? ManagerChoice.NONE : known == null ? ManagerChoice.BY_ADDRESS : ManagerChoice.AS_KEPT;
        return new Post(
                a.key(),
                a.organisation().id(),
                null,
                null,
                a.post(),
                a.role(),
                a.main(),
                a.since(),
                a.until(),
                choice,
                known == null ? null : em.find(Person.class, known.value()).name(),
                manager == null ? null : manager.name(),
                manager == null ? null : manager.email(),
                a.version());
    }

    /** Citizen leaders are not asked for a manager. */
    public boolean asksForManager() {
        return em.find(Person.class, current.required().value()).level() != Level.CITIZEN;
    }

    /**
     * Keeps a new post or a changed one.
     *
     * @throws org.cordee.shared.errors.Conflict when it was changed since it was read
     * @throws org.cordee.shared.errors.Invalid at the field of that name of {@link Post}
     */
    public void keep(Post post) {
        Organisation organisation = organisation(post);
        checkOpen(organisation, post);
        Affiliation kept;
        if (post.id == null) {
            kept = new Affiliation(current.required(), organisation, post.post, post.role, post.since, post.until);
            em.persist(kept);
        } else {
            kept = own(post.id);
            kept.expect(post.version);
            kept.describe(organisation, post.post, post.role, post.since, post.until);
        }
        if (post.manager == ManagerChoice.BY_ADDRESS) {
            LineManager manager = LineManager.outside(post.managerName, post.managerEmail);
            new Validation()
                    .that(
                            owners.owner(manager.email()).filter(current::is).isEmpty(),
                            "managerEmail",
                            "people.affiliation.own-manager")
                    .done();
            kept.reportTo(manager);
        } else if (post.manager != ManagerChoice.AS_KEPT) {
            kept.reportToNobody();
        }
        List<Affiliation> others = queries.affiliations(current.required()).stream()
                .filter(a -> !a.key().equals(kept.key()))
                .toList();
        if (post.main || others.isEmpty()) {
            others.forEach(Affiliation::beOneOfOthers);
            kept.beMain();
        } else {
            kept.beOneOfOthers();
        }
        audit.changed("people.profile-changed", current.required(), "post");
    }

    /**
     * @param version it was seen in
     * @throws org.cordee.shared.errors.Conflict when it was changed since
     */
    public void remove(long id, int version) {
        Affiliation mine = own(id);
        mine.expect(version);
        em.remove(mine);
        audit.changed("people.profile-changed", current.required(), "post removed");
    }

    /** One that has closed is for posts that have ended, and for those that were there before. */
    private void checkOpen(Organisation organisation, Post post) {
        boolean there = post.id != null && own(post.id).organisation().id().equals(organisation.id());
        new Validation()
                .that(
                        !organisation.closed() || post.until != null || there,
                        post.organisation == null ? "newName" : "organisation",
                        "people.organisation-import.closed-choice")
                .done();
    }

    private Organisation organisation(Post post) {
        if (post.organisation != null) {
            Organisation chosen = em.find(Organisation.class, post.organisation.value());
            new Validation()
                    .that(chosen != null, "organisation", "shared.not-a-choice")
                    .done();
            return chosen;
        }
        new Validation().required("organisation", post.newName).done();
        Optional<Organisation> there = queries.organisationNamed(post.newName);
        if (there.isPresent()) {
            return there.get();
        }
        new Validation()
                .atMost("newName", post.newName, Organisation.LONGEST_NAME)
                .required("newSector", post.newSector)
                .readable("newName", post.newName)
                .done();
        Organisation fresh = new Organisation(post.newName, post.newSector, null);
        em.persist(fresh);
        return fresh;
    }

    private Affiliation own(long id) {
        return Optional.ofNullable(em.find(Affiliation.class, id))
                .filter(a -> current.is(a.person()))
                .orElseThrow(NotFound::new);
    }

    static AffiliationCard card(Affiliation a) {
        return new AffiliationCard(
                a.key(),
                a.organisation().id(),
                a.organisation().name(),
                a.organisation().sector(),
                a.post(),
                a.role(),
                a.main(),
                a.since(),
                a.until(),
                a.organisation().closed());
    }

    static LineManager manager(LineManagerCard card) {
        return card == null
                ? null
                : card.person() != null
                        ? LineManager.known(card.person())
                        : LineManager.outside(card.name(), card.email());
    }

    /**
     * A post as its owner edits it.
     *
     * @param id null for a new one
     * @param organisation one of the list, or null: then {@code newName} and {@code newSector} say which
     * @param keptManager name of a manager who is known here, for showing; null otherwise
     * @param version it was read in; any for a new one
     */
    public record Post(
            Long id,
            OrganisationId organisation,
            String newName,
            Sector newSector,
            String post,
            LeadershipRole role,
            boolean main,
            LocalDate since,
            LocalDate until,
            ManagerChoice manager,
            String keptManager,
            String managerName,
            String managerEmail,
            int version) {}
}
