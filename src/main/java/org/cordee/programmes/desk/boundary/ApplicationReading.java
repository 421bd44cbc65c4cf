package org.cordee.programmes.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.desk.control.ApplicationSearch;
import org.cordee.programmes.desk.terms.ApplicationFilter;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;

/** The lead reads applications beside the list they stand in, and several of them beside each other. */
@ApplicationScoped
@Transactional
public class ApplicationReading {

    /** Most that are compared at once: as many columns as can be read. */
    public static final int MOST_COMPARED = 4;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private ApplicationSearch search;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    /**
     * Where an application stands in the lead's list, as that list was filtered and sorted.
     *
     * @param query the order, and how many rows a page of the list has
     * @throws NotFound unless the person who asks leads its programme
     */
    public Around around(ApplicationId id, ApplicationFilter filter, PageQuery query) {
        CohortId cohort = applications.cohortOf(id);
        policy.checkLead(cohorts.one(cohort));
        List<ApplicationId> all = search.ids(cohort, filter, query);
        int at = all.indexOf(id);
        int first = Math.max(0, at) / query.size() * query.size();
        return new Around(
                at > 0 ? all.get(at - 1) : null,
                at >= 0 && at + 1 < all.size() ? all.get(at + 1) : null,
                at + 1,
                all.size(),
                beside(all.subList(first, Math.min(all.size(), first + query.size()))));
    }

    private List<Beside> beside(List<ApplicationId> ids) {
        Map<ApplicationId, Application> found = byId(applications.all(ids));
        Map<PersonId, PersonCard> who =
                people.cards(found.values().stream().map(Application::applicant).toList());
        return ids.stream()
                .map(found::get)
                .map(a -> new Beside(a.id(), who.get(a.applicant()).name(), a.state()))
                .toList();
    }

    private static Map<ApplicationId, Application> byId(List<Application> found) {
        return found.stream().collect(Collectors.toMap(Application::id, Function.identity()));
    }

    /** Whether so many can be read beside each other. */
    public static boolean canCompare(int several) {
        return several >= 2 && several <= MOST_COMPARED;
    }

    /**
     * Several applications of one cohort, in the order asked for. Each is a look that its owner can see.
     *
     * @throws Invalid unless they are two to {@value #MOST_COMPARED}
     * @throws NotFound when one is not of that cohort, or the person who asks does not lead its programme
     */
    public List<Compared> compare(CohortId cohortId, List<ApplicationId> ids) {
        Cohort cohort = cohorts.one(cohortId);
        policy.checkLead(cohort);
        List<ApplicationId> several = ids.stream().distinct().toList();
        if (!canCompare(several.size())) {
            throw new Invalid("applications", "programmes.compare.how-many");
        }
        Map<ApplicationId, Application> found = byId(applications.withAnswers(several));
        if (!found.keySet().containsAll(several)
                || found.values().stream().anyMatch(a -> !a.cohort().equals(cohortId) || a.submittedAt() == null)) {
            throw new NotFound();
        }
        Map<PersonId, PersonCard> who =
                people.cards(found.values().stream().map(Application::applicant).toList());
        return several.stream()
                .map(found::get)
                .peek(a -> audit.looked("application", a.key(), a.applicant()))
                .map(a -> new Compared(
                        a.id(),
                        who.get(a.applicant()),
                        a.state(),
                        a.managerSupport(),
                        a.managerNote(),
                        a.statement(),
                        a.answers()))
                .toList();
    }

    /**
     * Where one stands in a list.
     *
     * @param previous and next null at its ends
     * @param place from 1, or 0 when it is not in the list
     * @param beside the page of the list on which it stands; the first when it is not in the list
     */
    public record Around(ApplicationId previous, ApplicationId next, int place, int of, List<Beside> beside) {}

    /** A line of the list beside an application. */
    public record Beside(ApplicationId id, String name, ApplicationState state) {}

    /**
     * An application beside others.
     *
     * @param note what the manager wrote, or null
     * @param statement null where none was written
     * @param answers by the id of their question
     */
    public record Compared(
            ApplicationId id,
            PersonCard person,
            ApplicationState state,
            ManagerSupport support,
            String note,
            String statement,
            Map<Long, String> answers) {}
}
