package org.cordee.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.cordee.catalogue.entity.Initiative;
import org.cordee.catalogue.entity.InitiativeDraft;
import org.cordee.catalogue.entity.InitiativeVersion;
import org.cordee.catalogue.terms.SuppliedUse;
import org.cordee.platform.database.EntityQueries;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;

/** Finds initiatives, their versions and drafts. */
@ApplicationScoped
public class CatalogueQueries extends EntityQueries {

    /** Written at once: keys are unique. */
    public void add(Object entity) {
        insert(entity);
    }

    public void remove(InitiativeDraft draft) {
        em.remove(draft);
    }

    /** Locks the catalogue until the end of the transaction: keys are chosen and places given one after the other. */
    public void lock() {
        em.createNativeQuery("select id from catalogue_edition where id = 1 for update")
                .getSingleResult();
    }

    /** What this installation does with the initiatives that come with Cordee. */
    public SuppliedUse suppliedUse() {
        return SuppliedUse.valueOf(em.createNativeQuery("select supplied_use from catalogue_edition where id = 1")
                .getSingleResult()
                .toString());
    }

    public void use(SuppliedUse use) {
        em.createNativeQuery("update catalogue_edition set supplied_use = ?1 where id = 1")
                .setParameter(1, use.name())
                .executeUpdate();
    }

    /** Returns all, in the order of the catalogue, with their components. */
    public List<Initiative> all() {
        return em.createQuery("select i from Initiative i order by i.sequence, i.slug", Initiative.class)
                .setHint("eclipselink.batch", "i.components")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
    }

    public Optional<Initiative> byKey(String key) {
        return em.createQuery("select i from Initiative i where i.slug = :slug", Initiative.class)
                .setParameter("slug", key)
                .getResultStream()
                .findFirst();
    }

    /** Locked until the end of the transaction. @throws NotFound when there is none */
    public Initiative locked(InitiativeId id) {
        return locked(Initiative.class, id);
    }

    /** The place after the last. */
    public int nextSequence() {
        Integer last = em.createQuery("select max(i.sequence) from Initiative i", Integer.class)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /** True when an initiative or a draft has this key. */
    public boolean taken(String key) {
        return byKey(key).isPresent() || draft(key).isPresent();
    }

    /** The draft of a new initiative, or of changes to one. */
    public Optional<InitiativeDraft> draft(String key) {
        return em.createQuery("select d from InitiativeDraft d where d.slug = :slug", InitiativeDraft.class)
                .setParameter("slug", key == null ? "" : key)
                .getResultStream()
                .findFirst();
    }

    /** All drafts, by key. */
    public List<InitiativeDraft> drafts() {
        return em.createQuery("select d from InitiativeDraft d order by d.slug", InitiativeDraft.class)
                .getResultList();
    }

    /** The versions of an initiative, the newest first. */
    public List<InitiativeVersion> versions(InitiativeId id) {
        return em.createQuery(
                        "select v from InitiativeVersion v where v.initiative = :initiative order by v.number desc",
                        InitiativeVersion.class)
                .setParameter("initiative", id)
                .getResultList();
    }

    /** @throws NotFound when there is none */
    public InitiativeVersion version(InitiativeId id, int number) {
        return em.createQuery(
                        "select v from InitiativeVersion v where v.initiative = :initiative and v.number = :number",
                        InitiativeVersion.class)
                .setParameter("initiative", id)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Those this person has published. */
    public List<InitiativeVersion> versionsBy(PersonId person) {
        return em.createQuery(
                        "select v from InitiativeVersion v where v.publisher = :person order by v.id",
                        InitiativeVersion.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Those this person has begun. */
    public List<InitiativeDraft> draftsBy(PersonId person) {
        return em.createQuery(
                        "select d from InitiativeDraft d where d.author = :person order by d.id", InitiativeDraft.class)
                .setParameter("person", person)
                .getResultList();
    }
}
