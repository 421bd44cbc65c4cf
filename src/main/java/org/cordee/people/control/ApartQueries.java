package org.cordee.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordee.people.entity.DeclaredConflict;
import org.cordee.shared.ids.PersonId;

/** Declared conflicts among many people at once. */
@ApplicationScoped
public class ApartQueries {

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    /** Those that one of these people has declared about another of them. */
    public List<DeclaredConflict> conflictsAmong(Collection<PersonId> people) {
        Set<PersonId> among = new HashSet<>(people);
        List<PersonId> all = new ArrayList<>(among);
        List<DeclaredConflict> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            em.createQuery(
                            "select c from DeclaredConflict c where c.person in :people order by c.id",
                            DeclaredConflict.class)
                    .setParameter("people", all.subList(i, Math.min(all.size(), i + AT_ONCE)))
                    .getResultStream()
                    .filter(c -> among.contains(c.other()))
                    .forEach(found::add);
        }
        return found;
    }
}
