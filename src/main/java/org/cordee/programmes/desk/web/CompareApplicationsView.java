package org.cordee.programmes.desk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.cordee.platform.web.ListState;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.desk.boundary.ApplicationReading;
import org.cordee.programmes.web.CohortFormView;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.Id;

/** Two to four applications of a cohort beside each other, as the lead reads them. */
@Named
@ViewScoped
public class CompareApplicationsView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationReading reading;

    private final ListState list = ApplicationFilters.list();
    private String of = "";
    private transient List<ApplicationReading.Compared> compared;

    /** The view action. @throws NotFound for whoever does not lead the programme, or when one is not of this cohort */
    @Override
    public void open() {
        openAsLead();
        list.of("/programmes/desk?id=" + getId());
        ApplicationFilters.offer(list, getCohort(), true, messages);
        list.fromRequest();
        if (!ApplicationReading.canCompare(ids().size())) {
            throw new NotFound();
        }
    }

    private List<ApplicationId> ids() {
        return Arrays.stream(of.split(","))
                .flatMap(id -> Id.parse(id).stream())
                .map(ApplicationId::of)
                .distinct()
                .toList();
    }

    /** In the order of the address. */
    public List<ApplicationReading.Compared> getCompared() {
        if (compared == null) {
            compared = reading.compare(getId(), ids());
        }
        return compared;
    }

    /** What somebody answered; empty where it was left out. */
    public String answer(ApplicationReading.Compared one, CohortPage.QuestionCard question) {
        return one == null || question == null
                ? ""
                : ApplicationFilters.said(question, one.answers().get(question.id()), messages);
    }

    /** Whether any of them was asked for a manager's support. */
    public boolean isManaged() {
        return getCohort().plan().asksManager();
    }

    /** Address of one of them, with the list it stands in. */
    public String address(ApplicationId application) {
        return list.at("/programmes/application-review?id=" + application);
    }

    public ListState getList() {
        return list;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of == null ? "" : of;
    }
}
