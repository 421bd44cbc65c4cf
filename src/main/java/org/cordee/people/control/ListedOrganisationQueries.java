package org.cordee.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cordee.people.entity.Organisation;
import org.cordee.platform.database.Batches;

/** Finds organisations as files list them. */
@ApplicationScoped
public class ListedOrganisationQueries {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    public List<Organisation> withCodes(Collection<String> codes) {
        return in("select o from Organisation o where o.code in :values", codes);
    }

    /** @param nameKeys as {@link Organisation#nameKey} writes them */
    public List<Organisation> named(Collection<String> nameKeys) {
        return in("select o from Organisation o where o.nameKey in :values", nameKeys);
    }

    private List<Organisation> in(String jpql, Collection<String> values) {
        List<Organisation> found = new ArrayList<>();
        for (List<String> some : Batches.of(values)) {
            found.addAll(em.createQuery(jpql, Organisation.class)
                    .setParameter("values", some)
                    .getResultList());
        }
        return found;
    }

    /** All open ones that came from published files, by code. */
    public List<Organisation> listed() {
        return em.createQuery(
                        "select o from Organisation o where o.sourceList is not null and o.closed = false"
                                + " order by o.code",
                        Organisation.class)
                .getResultList();
    }

    /** Those still open whose last day is before that day. */
    public List<Organisation> due(LocalDate today) {
        return em.createQuery(
                        "select o from Organisation o where o.closed = false and o.closesOn < :today order by o.id",
                        Organisation.class)
                .setParameter("today", today)
                .getResultList();
    }
}
