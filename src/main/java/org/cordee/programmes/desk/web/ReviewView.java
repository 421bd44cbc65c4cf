package org.cordee.programmes.desk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordee.people.boundary.AccessArrangements;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.web.ListState;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.desk.boundary.ApplicationReading;
import org.cordee.programmes.desk.boundary.Selections;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.Decision;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.programmes.web.CohortFormView;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.paging.PageQuery;

/** One application as the lead reads it and decides. Opening it is a look that its owner can see. */
@Named
@ViewScoped
public class ReviewView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Applications applications;

    @Inject
    private Selections selections;

    @Inject
    private ApplicationReading reading;

    @Inject
    private People people;

    @Inject
    private AccessArrangements arrangements;

    private final ListState list = ApplicationFilters.list();
    private ApplicationId application;
    private Decision decision;
    private String reason;
    private String withdrawReason;
    private transient ApplicationPage page;
    private transient PersonCard person;
    private transient ApplicationReading.Around around;
    private transient Boolean arranging;
    private transient Optional<AccessArrangements.Needs> needs;

    @Override
    public void open() {
        page = applications.page(application);
        setId(page.cohort().id());
        openAsLead();
        list.of("/programmes/desk?id=" + getId());
        ApplicationFilters.offer(list, getCohort(), true, messages);
        list.fromRequest();
    }

    public String decide() {
        String said = decision == null ? null : "programmes.desk.decided." + decision.key();
        String next = done(() -> selections.decide(getId(), List.of(application), decision, reason), next(), said, 1);
        if (decision != Decision.REVIEW) {
            tellUnreached(mailReach.applicants(getId(), List.of(application)));
        }
        return next;
    }

    public String withdrawOffer() {
        String next = done(
                () -> selections.withdrawOffer(application, withdrawReason),
                here(),
                "programmes.review.offer-withdrawn",
                getPerson().name());
        tellUnreached(mailReach.applicants(getId(), List.of(application)));
        return next;
    }

    public String reopen() {
        String next = done(
                () -> selections.reopen(application),
                here(),
                "programmes.review.reopened",
                getPerson().name());
        tellUnreached(mailReach.applicants(getId(), List.of(application)));
        return next;
    }

    private String here() {
        return redirect(address(application));
    }

    /** Address of an application of the same list. */
    public String address(ApplicationId other) {
        return list.at("/programmes/application-review?id=" + other);
    }

    public boolean isOffered() {
        return getPage().state() == ApplicationState.OFFERED;
    }

    /** Whether the decision, or what the applicant answered, can be opened again. */
    public boolean isReopenable() {
        return getPage().state().canBeReopened();
    }

    /** The next to read, or the list when this was the last. */
    private String next() {
        ApplicationId next = getAround().next();
        return redirect(next == null ? getListAddress() : address(next));
    }

    public String remind() {
        return done(() -> selections.remind(application), here(), "programmes.desk.reminded");
    }

    /** Whether it waits for somebody who can be reminded. */
    public boolean isRemindable() {
        return getPage().state() == ApplicationState.OFFERED
                || getPage().manager().support() == ManagerSupport.ASKED
                        && getPage().state().live();
    }

    public ApplicationPage getPage() {
        if (page == null) {
            page = applications.page(application);
        }
        return page;
    }

    public PersonCard getPerson() {
        if (person == null) {
            person = people.card(getPage().applicant());
        }
        return person;
    }

    /** Where it stands in the list, with that page of the list. */
    public ApplicationReading.Around getAround() {
        if (around == null) {
            around = reading.around(
                    application,
                    ApplicationFilters.of(list, getCohort().questions()),
                    new PageQuery(0, list.getRows(), list.getSort(), list.isDesc()));
        }
        return around;
    }

    /** The page of the list on which it stands. */
    public String getListAddress() {
        list.setPage(String.valueOf(Math.max(0, getAround().place() - 1) / list.getRows() + 1));
        return list.getAddress();
    }

    /** The programme's own questions with what was answered. */
    public List<Answered> getAnswers() {
        return getCohort().questions().stream()
                .map(q -> new Answered(
                        q.label(),
                        ApplicationFilters.said(q, getPage().content().answers().get(q.id()), messages)))
                .toList();
    }

    /** Whether there is still something to arrange, so that access needs are shown. */
    public boolean isArranging() {
        if (arranging == null) {
            arranging =
                    getPage().state().live() && arrangements.maySee(getPage().applicant());
        }
        return arranging;
    }

    /** What to arrange, or null when nothing is. */
    public AccessArrangements.Needs getNeeds() {
        if (needs == null) {
            needs = isArranging() ? arrangements.of(getPage().applicant()) : Optional.empty();
        }
        return needs.orElse(null);
    }

    /** What can be decided as it stands. */
    public List<Decision> getDecisions() {
        return Arrays.stream(Decision.values())
                .filter(d -> getPage()
                        .state()
                        .mayBecome(
                                switch (d) {
                                    case REVIEW -> ApplicationState.IN_REVIEW;
                                    case OFFER -> ApplicationState.OFFERED;
                                    case WAITLIST -> ApplicationState.WAITLISTED;
                                    case NOT_SELECTED -> ApplicationState.NOT_SELECTED;
                                }))
                .toList();
    }

    public ListState getList() {
        return list;
    }

    public ApplicationId getApplication() {
        return application;
    }

    public void setApplication(ApplicationId application) {
        this.application = application;
    }

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWithdrawReason() {
        return withdrawReason;
    }

    public void setWithdrawReason(String withdrawReason) {
        this.withdrawReason = withdrawReason;
    }

    /** @param answer empty where it was left out */
    public record Answered(String question, String answer) {}
}
