package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.people.boundary.OrganisationCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.Places;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.PlacePool;
import org.cordee.programmes.entity.Question;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.person.CurrentPerson;

/** Makes the pages that boundaries hand out of loaded cohorts. */
@ApplicationScoped
public class CohortCards {

    @Inject
    private Places places;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Organisations organisations;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    CohortPage page(Cohort cohort) {
        Places.Taken taken = places.taken(cohort.id());
        return new CohortPage(
                cohort.id(),
                cohort.version(),
                initiatives.asOf(cohort.initiative(), cohort.initiativeVersion()),
                plan(cohort),
                cohort.state(clock.instant()),
                numbers(cohort, taken),
                pools(cohort, taken),
                cohort.questions().stream().map(CohortCards::card).toList(),
                cohort.components().stream()
                        .map(c -> new CohortPage.ComponentCard(c.key(), c.kind(), c.title(), c.least()))
                        .toList(),
                cohort.cancelReason());
    }

    private CohortPlan plan(Cohort cohort) {
        CohortPlan plan = cohort.plan();
        boolean inside = policy.mayArrange(cohort.initiative())
                || me.id().flatMap(id -> applications.enrolled(cohort.id(), id)).isPresent();
        return inside ? plan : plan.withoutJoiningDetails();
    }

    private CohortPage.Numbers numbers(Cohort cohort, Places.Taken taken) {
        int free = cohort.pools().stream()
                .mapToInt(pool -> Math.max(0, taken.free(pool)))
                .sum();
        return new CohortPage.Numbers(
                cohort.capacity(), taken.enrolled(), taken.offered(), places.waitingCount(cohort.id()), free);
    }

    public List<CohortPage.PoolCard> pools(Cohort cohort, Places.Taken taken) {
        Map<OrganisationId, OrganisationCard> names = organisations.cards(cohort.pools().stream()
                .map(PlacePool::organisation)
                .filter(Objects::nonNull)
                .toList());
        return cohort.pools().stream()
                .map(p -> new CohortPage.PoolCard(
                        p.key(),
                        p.kind(),
                        p.organisation(),
                        p.organisation() == null
                                ? null
                                : names.get(p.organisation()).name(),
                        p.sector(),
                        p.places(),
                        taken.byPool().getOrDefault(p.key(), 0)))
                .toList();
    }

    static CohortPage.QuestionCard card(Question q) {
        return new CohortPage.QuestionCard(q.key(), q.label(), q.hint(), q.kind(), q.choices(), q.required());
    }
}
