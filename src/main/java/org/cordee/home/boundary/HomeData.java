package org.cordee.home.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.List;
import org.cordee.home.entity.Concern;
import org.cordee.people.boundary.ExportRow;
import org.cordee.people.boundary.PersonalData;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.ids.PersonId;

/** Concerns stay for six years, whoever leaves: they are about somebody's safety. */
@ApplicationScoped
@Transactional
public class HomeData implements PersonalData {

    static final Period CONCERNS = Period.ofYears(6);

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private Secret secret;

    @Override
    public List<Kept> kept() {
        return List.of(new Kept("concern", "home.kept.concerns", CONCERNS));
    }

    @Override
    public List<Section> export(PersonId person) {
        return List.of(new Section(
                "home.kept.concerns",
                concerns(person).stream()
                        .map(c -> ExportRow.of(
                                "raised",
                                c.raisedAt(),
                                "state",
                                c.state().key(),
                                "text",
                                secret.open(c.sealed(), Concerns.bound(person)),
                                "answer",
                                c.reply() == null ? null : secret.open(c.reply(), Concerns.bound(person))))
                        .toList()));
    }

    @Override
    public Erasure erase(PersonId person) {
        return concerns(person).isEmpty() ? Erasure.NOTHING : new Erasure(0, 0, List.of("home.kept.concerns.stay"));
    }

    private List<Concern> concerns(PersonId person) {
        return em.createQuery("select c from Concern c where c.raiser = :person order by c.raisedAt", Concern.class)
                .setParameter("person", person)
                .getResultList();
    }
}
