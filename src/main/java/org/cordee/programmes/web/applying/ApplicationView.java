package org.cordee.programmes.web.applying;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.programmes.boundary.ApplicationPage;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.web.ProgrammeShapes;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.person.CurrentPerson;

/** One's own application: where it stands, what comes next, and the answer to an offer. */
@Named
@ViewScoped
public class ApplicationView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Applications applications;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson me;

    @Inject
    private OfferTime offers;

    private ApplicationId id;
    private String ask;
    private transient ApplicationPage page;

    /** @throws NotFound when it is not one's own; leads read elsewhere */
    public void open() {
        page = applications.page(id);
        if (!me.is(page.applicant())) {
            throw new NotFound();
        }
    }

    public String accept() {
        return act("accepted", () -> applications.accept(id));
    }

    public String decline() {
        return act("declined", () -> applications.decline(id));
    }

    public String withdraw() {
        return act("withdrawn", () -> applications.withdraw(id));
    }

    private String act(String told, Runnable what) {
        try {
            doOnce(() -> {
                what.run();
            });
        } catch (Conflict e) {
            open();
            throw e;
        }
        flashMessages.add(
                "programmes.application-page.told." + told, page.cohort().plan().title());
        return "/programmes/application?faces-redirect=true&id=" + id;
    }

    /** Read again where another node goes on with this view. */
    public ApplicationPage getPage() {
        if (page == null) {
            open();
        }
        return page;
    }

    /**
     * The state as the reader is told it: an offer that has run out is over although its place is not passed on yet.
     */
    public ApplicationState getState() {
        return offers.told(getPage().state(), page.decision().offerUntil());
    }

    public boolean isOffered() {
        return getState() == ApplicationState.OFFERED;
    }

    public boolean isWithdrawable() {
        return getState().live() && !isCancelled() && !getPage().decision().completed();
    }

    public boolean isCancelled() {
        return getPage().cohort().state() == CohortState.CANCELLED;
    }

    /** True while one can go on with a draft, or apply anew. */
    public boolean isOpen() {
        return getPage().cohort().state() == CohortState.OPEN;
    }

    /** Whether places are still offered to those who wait. */
    public boolean isOffering() {
        return offers.before(getPage().cohort().plan().startsOn());
    }

    /** The shape beside the state. */
    public String getKind() {
        return isCancelled() ? "no" : ProgrammeShapes.of(getState());
    }

    /** When the offer ended that has run out. */
    public Instant getOfferEnded() {
        return getPage().decision().offerUntil();
    }

    public List<ApplyJourney.AnsweredQuestion> getSaid() {
        return ApplyJourney.said(getPage(), messages);
    }

    public ApplicationId getId() {
        return id;
    }

    public void setId(ApplicationId id) {
        this.id = id;
    }

    /** What is to be confirmed first: withdraw or decline, or null. */
    public String getAsk() {
        return ask;
    }

    public void setAsk(String ask) {
        this.ask = ask;
    }
}
